from django.urls import path

from trangxa.newsroom import views

app_name = "newsroom"
urlpatterns = [
    path("go/<int:pk>/", views.withdraw_page, name="withdraw"),
    path("huy-hen/<int:pk>/", views.cancel_schedule_page, name="cancel_schedule"),
    path("dang-khan/<int:pk>/", views.force_page, name="force"),
    path("dang-khan/", views.forced_list, name="forced_list"),
    path("xem-lai/<int:pk>/", views.second_look, name="second_look"),
]
