"""What search engines are told of an article (schema.org NewsArticle)."""

from typing import Any

from django.conf import settings

from trangxa.news.models import ArticlePage
from trangxa.organisation.frame import site_identity


def structured_data(article: ArticlePage) -> dict[str, Any]:
    """Return the JSON-LD of an article; empty values are left out."""
    identity = site_identity()
    publisher = {"@type": "GovernmentOrganization", "name": identity["owner_name"]} if identity else None
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.title,
        "description": article.summary,
        "inLanguage": "vi",
        "articleSection": article.category.name,
        "datePublished": article.first_published_at.isoformat() if article.first_published_at else None,
        "dateModified": article.last_published_at.isoformat() if article.last_published_at else None,
        "url": f"{settings.PUBLIC_ADDRESS}/tin-tuc/{article.slug}/",
        "publisher": publisher,
    }
    return {name: value for name, value in data.items() if value}
