"""What is done for the search by the clock."""

from django.utils import timezone

from trangxa.core.schedule import daily
from trangxa.search.models import AskedQuery
from trangxa.search.rules import forgotten_before


@daily(at="03:25")
def forget_old_queries() -> None:
    AskedQuery.objects.filter(day__lt=forgotten_before(timezone.localdate())).delete()
