from typing import Any

from django.dispatch import receiver
from wagtail.signals import page_unpublished

from trangxa.news.models import ArticlePage


@receiver(page_unpublished)
def leave_the_lists(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    """Wagtail may take a page down through its base class, which knows nothing of our lists."""
    ArticlePage.objects.filter(pk=instance.pk).update(listed_at=None)
