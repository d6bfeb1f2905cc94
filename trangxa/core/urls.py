from django.urls import path

from trangxa.core import views

app_name = "core"
urlpatterns = [
    path("", views.home, name="home"),
    path("so-do-trang/", views.site_map, name="site_map"),
    path("sitemap.xml", views.sitemap_xml, name="sitemap"),
    path("robots.txt", views.robots, name="robots"),
    path("suc-khoe/", views.health, name="health"),
]
