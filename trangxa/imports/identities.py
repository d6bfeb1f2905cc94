"""Find and remember which object a record stands for."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model

from trangxa.core.interchange import RecordType, record_types
from trangxa.core.models import PortalPage
from trangxa.imports.models import ExternalId


def known_ids(kind: RecordType, ids: Iterable[str]) -> dict[str, ExternalId]:
    """Return what is known of these ids; what points at an object that was deleted since is left out."""
    found = {row.external_id: row for row in ExternalId.objects.filter(type=kind.name, external_id__in=ids)}
    alive = set(
        kind.model._base_manager.filter(pk__in=[row.object_id for row in found.values()]).values_list(
            "pk", flat=True
        )
    )
    return {key: row for key, row in found.items() if row.object_id in alive}


def remember(kind: RecordType, given: Sequence[tuple[str, Any, str]]) -> None:
    """Store (id, object, digest) of new objects, in the place of ids whose object is gone."""
    ExternalId.objects.filter(type=kind.name, external_id__in=[key for key, _row, _digest in given]).delete()
    rows = []
    for key, row, digest in given:
        external = ExternalId(type=kind.name, external_id=key, digest=digest)
        external.point_at(row)
        rows.append(external)
    ExternalId.objects.bulk_create(rows)


def type_of(row: Model) -> RecordType | None:
    return next((kind for kind in record_types() if kind.writes(row)), None)


class OutgoingIds:
    """Ids of our own objects for a dump: the one a sender gave, else one made once and kept."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int], str] = {}

    def of(self, kind: RecordType, row: Model) -> str:
        key = kind.name, row.pk
        if key not in self._found:
            self.fetch(kind, [row])
        return self._found[key]

    def fetch(self, kind: RecordType, rows: Sequence[Model]) -> None:
        wanted = {row.pk for row in rows if (kind.name, row.pk) not in self._found}
        stored = ExternalId.objects.filter(type=kind.name, object_id__in=wanted).order_by("-pk")
        ids = dict(stored.values_list("object_id", "external_id"))
        fresh = []
        for row in rows:
            if row.pk in wanted and row.pk not in ids:
                # Unique everywhere, so that the dumps of two portals can be loaded into one.
                ids[row.pk] = uuid.uuid4().hex
                external = ExternalId(type=kind.name, external_id=ids[row.pk], object_id=row.pk)
                external.content_type = ContentType.objects.get_for_model(row)
                fresh.append(external)
        ExternalId.objects.bulk_create(fresh)
        self._found.update({(kind.name, pk): given for pk, given in ids.items()})


def external_ids_of_pages(pks: Collection[int]) -> dict[int, str]:
    """Return what senders call these pages, for those that were loaded."""
    types = [kind.name for kind in record_types() if issubclass(kind.model, PortalPage)]
    rows = ExternalId.objects.filter(type__in=types, object_id__in=list(pks))
    return dict(rows.values_list("object_id", "external_id"))
