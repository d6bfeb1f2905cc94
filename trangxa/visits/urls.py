from django.urls import path

from trangxa.visits import views

app_name = "visits"
urlpatterns = [
    path("luot-xem/", views.beacon, name="beacon"),
    path("thong-ke/", views.statistics_page, name="statistics"),
    path("thong-ke/cach-dem/", views.method, name="method"),
    path("thong-ke/luot-truy-cap.csv", views.days_csv, name="days_csv"),
    path("thong-ke/trang.csv", views.pages_csv, name="pages_csv"),
]
