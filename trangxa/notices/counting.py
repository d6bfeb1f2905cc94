"""What the visits are told of notices: they count under the name of their section."""

from collections.abc import Collection, Mapping

from django.utils.translation import gettext as _

from trangxa.core import counted
from trangxa.core.counted import Counted
from trangxa.core.counting import pages_at
from trangxa.notices.models import NoticePage


def describe_notices(paths: Collection[str]) -> Mapping[str, Counted]:
    notices = NoticePage.objects.only("title", "url_path", "live")
    return {
        path: Counted(notice.title, notice.pk, category=_("Thông báo"), is_public=notice.live)
        for path, notice in pages_at(paths, notices).items()
    }


counted.register(describe_notices)
