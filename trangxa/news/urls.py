from django.urls import path

from trangxa.news import views
from trangxa.news.feeds import AtomNewsFeed, NewsFeed

app_name = "news"
urlpatterns = [
    path("tin-tuc/rss.xml", NewsFeed(), name="rss"),
    path("tin-tuc/atom.xml", AtomNewsFeed(), name="atom"),
    path("tin-tuc/", views.news_leaf, name="list"),
    path("tin-tuc/trang/<int:number>/", views.news_leaf, name="leaf"),
    path("tin-tuc/<slug:slug>/", views.article, name="article"),
    path("chuyen-muc/<slug:slug>/", views.category, name="category"),
    path("chuyen-muc/<slug:slug>/trang/<int:number>/", views.category, name="category_leaf"),
    path("chuyen-muc/<slug:slug>/rss.xml", NewsFeed(), name="category_rss"),
    path("chuyen-muc/<slug:slug>/atom.xml", AtomNewsFeed(), name="category_atom"),
]
