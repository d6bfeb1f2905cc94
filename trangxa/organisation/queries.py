"""What the organisation was on a given day."""

from datetime import date

from django.db.models import F, Q

from trangxa.organisation.models import Commune, EditorialBoard, SuperiorBody

# A row without a first day is older than any that has one, on both databases.
LATEST = F("valid_from").desc(nulls_last=True)


def commune_on(day: date) -> Commune | None:
    """Return the commune's identity on `day`, else the latest that had begun, else the earliest; None on an empty portal."""
    rows = Commune.objects.select_related("emblem")
    begun = rows.filter(Q(valid_from__isnull=True) | Q(valid_from__lte=day))
    return (
        rows.on(day).order_by(LATEST).first()
        or begun.order_by(LATEST).first()
        or rows.order_by("valid_from").first()
    )


def superiors_on(day: date) -> list[SuperiorBody]:
    """Return the bodies above the commune on `day`, nearest first."""
    return list(SuperiorBody.objects.on(day).order_by("order"))


def board_on(day: date) -> EditorialBoard | None:
    return (
        EditorialBoard.objects.on(day).prefetch_related("members", "duties").order_by(LATEST, "-pk").first()
    )


def missing_footer_items(day: date) -> list[str]:
    """Return what the law asks every page's foot to show and the commune's identity lacks, by Vietnamese name."""
    commune = commune_on(day)
    if commune is None:
        return [Commune.item_name(name) for name in Commune.REQUIRED_IN_FOOTER]
    return commune.missing_footer_items()
