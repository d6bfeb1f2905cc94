from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from trangxa.documents.filters import DocumentFilterForm
from trangxa.documents.models import OfficialDocument
from trangxa.documents.paging import documents_page
from trangxa.documents.querysets import FILES


def document_list(request: HttpRequest, page: Any) -> HttpResponse:
    """The public list of official documents, with filters that are plain links and a plain form."""
    form = DocumentFilterForm(request.GET)
    documents = OfficialDocument.objects.live().prefetch_related(FILES)
    documents = form.apply(documents)
    context = {
        "page": page,
        "form": form,
        "documents": documents_page(documents, request.GET),
        "today": timezone.localdate(),
        "breadcrumb": [{"title": page.title, "url": page.url}],
    }
    return render(request, "documents/document_list.html", context)
