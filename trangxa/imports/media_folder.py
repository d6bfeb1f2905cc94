"""The folder that holds the pictures and files of a record file: only what lies inside it, by relative path."""

import re
from pathlib import Path

from django.utils.translation import gettext as _

from trangxa.core.interchange import Fault

_PLAIN_NAME = re.compile(r"[^\x00-\x1f\x7f\\:*?\"<>|]{1,200}")


def checked_name(name: str) -> str:
    """Return a relative path that cannot leave its folder; raise Fault for any other."""
    parts = name.split("/")
    if (
        len(name) > 255
        or len(parts) > 10
        or not all(
            _PLAIN_NAME.fullmatch(part) and part.strip(". ") and part == part.strip() for part in parts
        )
    ):
        raise Fault(
            _("“%(name)s” không phải là đường dẫn tương đối trong thư mục ảnh, tệp.") % {"name": name[:80]}
        )
    return name


class MediaFolder:
    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()

    def path_of(self, name: str) -> Path:
        """Return where the file is; Fault when it is missing, a link, or not a plain file."""
        path = self.folder
        for part in checked_name(name).split("/"):
            path = path / part
            if path.is_symlink():
                raise Fault(_("“%(name)s” là một liên kết tới nơi khác.") % {"name": name})
        if not path.is_file():
            raise Fault(_("không có tệp “%(name)s” trong thư mục ảnh, tệp.") % {"name": name})
        return path
