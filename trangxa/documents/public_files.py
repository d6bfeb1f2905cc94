"""Which files belong to a public official document."""

from typing import Any

from trangxa.documents.models import DocumentFile
from trangxa.media.public_use import register_checker


@register_checker
def is_file_of_public_document(file: Any) -> bool:
    is_download = file._meta.label_lower == "media.portaldocument"
    return is_download and DocumentFile.objects.filter(file_id=file.pk, document__live=True).exists()
