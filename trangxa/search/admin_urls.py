from django.urls import path

from trangxa.search import staff_views

app_name = "asked"
urlpatterns = [
    path("", staff_views.report, name="report"),
    path("tai/", staff_views.download, name="download"),
]
