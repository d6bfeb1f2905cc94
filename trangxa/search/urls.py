from django.urls import path

from trangxa.search import api, views

app_name = "search"
urlpatterns = [
    path("tim-kiem/", views.results, name="results"),
    path("tim-kiem/goi-y/", api.suggest, name="suggestions"),
    path("api/v1/search", api.search, name="api"),
]
