from django.utils.translation import gettext_lazy as _

from trangxa.core.searchable import PageText, body_text, register_kind
from trangxa.documents.models import OfficialDocument


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
    )


register_kind(
    "document", slug="van-ban", label=_("Văn bản"), model=OfficialDocument, describe=describe_document
)
