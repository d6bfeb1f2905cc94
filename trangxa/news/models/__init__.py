from trangxa.news.models.article import ArticleAuthor, ArticlePage, Correction, Genre
from trangxa.news.models.category import Category, CategoryName
from trangxa.news.models.index import NewsIndexPage

__all__ = ["ArticleAuthor", "ArticlePage", "Category", "CategoryName", "Correction", "Genre", "NewsIndexPage"]
