from collections.abc import Iterator

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from trangxa.core.searchable import PageText, body_text, joined, register_kind, texts_of_files_in
from trangxa.documents.models import DocumentFile, OfficialDocument

_FILES = Prefetch("files", queryset=DocumentFile.objects.select_related("file__file_text"))


def describe_document(document: OfficialDocument) -> PageText:
    about = (document.kind_name, document.issuing_body, document.signatory)
    body = "\n".join([*(part for part in about if part), body_text(document.body)])
    return PageText(
        document.title,
        document.abstract,
        body,
        document.issued_on,
        document.number_symbol,
        category=document.kind_name,
        unit=document.issuing_body,
        in_force_from=document.in_force_from,
        in_force_until=document.expires_on,
        files_text=joined([*_texts_of_own_files(document), texts_of_files_in(document.body)]),
    )


def _texts_of_own_files(document: OfficialDocument) -> Iterator[str]:
    for row in document.files.all():
        # A file that has not been read yet has none.
        read = getattr(row.file, "file_text", None)
        yield read.text if read is not None else ""


register_kind(
    "document",
    slug="van-ban",
    label=_("Văn bản"),
    model=OfficialDocument,
    describe=describe_document,
    prefetch=(_FILES,),
)
