"""What the organisation was on a given day."""

from datetime import date

from trangxa.organisation.models import Commune, EditorialBoard, SuperiorBody


def commune_on(day: date) -> Commune | None:
    """Return the commune's identity on `day`, else the one nearest to it, else None on an empty portal."""
    valid = Commune.objects.on(day).select_related("emblem").order_by("-valid_from").first()
    return valid or Commune.objects.select_related("emblem").order_by("valid_from").first()


def superiors_on(day: date) -> list[SuperiorBody]:
    """Return the bodies above the commune on `day`, nearest first."""
    return list(SuperiorBody.objects.on(day).order_by("order"))


def board_on(day: date) -> EditorialBoard | None:
    return (
        EditorialBoard.objects.on(day)
        .prefetch_related("members", "duties")
        .order_by("-valid_from", "-pk")
        .first()
    )


def missing_footer_items(day: date) -> list[str]:
    """Return what the law asks every page's foot to show and the commune's identity lacks, by Vietnamese name."""
    commune = commune_on(day)
    if commune is None:
        return [Commune.item_name(name) for name in Commune.REQUIRED_IN_FOOTER]
    return commune.missing_footer_items()
