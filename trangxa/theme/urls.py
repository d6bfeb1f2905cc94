from django.urls import path

from trangxa.theme import views

app_name = "theme"
urlpatterns = [
    path("hien-thi/", views.display_settings, name="display_settings"),
    path("mau-giao-dien/", views.patterns, name="patterns"),
]
