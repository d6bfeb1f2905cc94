"""What the visits are told of official documents: they count under the name of the register."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from trangxa.core import counted
from trangxa.core.counted import Counted
from trangxa.core.counting import pages_at
from trangxa.documents.models import OfficialDocument


def describe_documents(paths: Collection[str]) -> Mapping[str, Counted]:
    documents = OfficialDocument.objects.only("title", "url_path", "live")
    return {
        path: Counted(document.title, document.pk, category=_("Văn bản"), is_public=document.live)
        for path, document in pages_at(paths, documents).items()
    }


counted.register(describe_documents)
