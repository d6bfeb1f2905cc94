from django.urls import path

from trangxa.documents import views

app_name = "documents"
urlpatterns = [
    path("van-ban/trang/<int:number>/", views.document_leaf, name="leaf"),
]
