from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.core import leaves
from trangxa.documents.filters import DocumentFilterForm
from trangxa.documents.models import DocumentsIndexPage
from trangxa.documents.paging import LIST_NAME, MOMENT, documents_page, every_document, leaf_address
from trangxa.theme.addresses import with_query


def document_list(request: HttpRequest, page: Any, number: int | None = None) -> HttpResponse:
    """The public list of official documents: in leaves, or what matches filters that are plain links and a plain form."""
    form = DocumentFilterForm(request.GET)
    is_filtered = number is None and (form.has_changed() or "truoc" in request.GET)
    shown = _filtered(request, form) if is_filtered else _leaf(number)
    context = {
        "page": page,
        "form": form,
        "today": timezone.localdate(),
        "breadcrumb": [{"title": page.title, "url": leaf_address(None)}],
        **shown,
    }
    return render(request, "documents/document_list.html", context)


def document_leaf(request: HttpRequest, number: int) -> HttpResponse:
    index = DocumentsIndexPage.objects.live().first()
    if index is None:
        raise Http404
    return document_list(request, index, number)


def _filtered(request: HttpRequest, form: DocumentFilterForm) -> dict[str, Any]:
    found = documents_page(form.apply(every_document()), request.GET)
    return {
        "documents": found,
        "older_url": with_query(request, truoc=found.older) if found.older else "",
        "newer_url": with_query(request, truoc=None) if request.GET.get("truoc") else "",
        "newer_label": _("Về văn bản mới nhất"),
    }


def _leaf(number: int | None) -> dict[str, Any]:
    if number is None:
        page: leaves.LeafPage | None = leaves.open_page(every_document(), LIST_NAME, moment=MOMENT)
    else:
        page = leaves.leaf_page(every_document(), LIST_NAME, number, moment=MOMENT)
    if page is None:
        raise Http404
    return {
        "documents": page,
        "stretch": leaves.stretch(page, moment=MOMENT),
        "older_url": leaf_address(page.older) if page.older else "",
        "newer_url": leaf_address(page.newer or None) if page.newer is not None else "",
        "newer_label": _("Văn bản mới hơn"),
    }
