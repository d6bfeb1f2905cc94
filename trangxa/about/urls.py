from django.urls import path

from trangxa.about import views

app_name = "about"
urlpatterns = [
    path("gioi-thieu/ban-bien-tap/", views.board, name="board"),
    path("gioi-thieu/quy-che/", views.regulation, name="regulation"),
    path("lien-he/", views.contact, name="contact"),
]
