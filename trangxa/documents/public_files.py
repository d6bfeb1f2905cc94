"""Which files belong to a public official document."""

from collections.abc import Iterable
from typing import Any

from trangxa.documents.models import DocumentFile
from trangxa.media.public_use import register_checker, register_lister


@register_checker
def is_file_of_public_document(file: Any) -> bool:
    is_download = file._meta.label_lower == "media.portaldocument"
    return is_download and DocumentFile.objects.filter(file_id=file.pk, document__live=True).exists()


@register_lister
def files_of_public_documents(model: type[Any]) -> Iterable[int]:
    if model._meta.label_lower != "media.portaldocument":
        return ()
    return DocumentFile.objects.filter(document__live=True).values_list("file_id", flat=True)
