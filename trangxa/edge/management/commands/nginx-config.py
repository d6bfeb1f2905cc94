"""Print the nginx configuration of this portal."""

import re
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.edge.nginx import Choices, configuration

_UPSTREAM = re.compile(r"[A-Za-z0-9.\-]+:\d{1,5}|\[[0-9A-Fa-f:]+\]:\d{1,5}")
_PATH = re.compile(r"/[A-Za-z0-9_./@-]+")


class Command(BaseCommand):
    requires_system_checks = ()
    help = str(
        gettext_lazy("In cấu hình nginx: nginx tự đọc trang dựng sẵn, việc khác mới hỏi trangxa serve.")
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--upstream", default="127.0.0.1:8000", help=_("nơi trangxa serve đang nghe"))
        parser.add_argument("--listen", type=int, default=80, metavar="PORT", help=_("cổng http của nginx"))
        parser.add_argument(
            "--certificate", default="", metavar="FILE", help=_("chứng chỉ TLS (có thì bật https)")
        )
        parser.add_argument("--key", default="", metavar="FILE", help=_("khóa của chứng chỉ"))
        parser.add_argument("--log", default=Choices.log, metavar="FILE", help=_("tệp ghi lượt đọc"))
        parser.add_argument(
            "--cache", default=Choices.cache_folder, metavar="FOLDER", help=_("nơi nginx giữ tạm")
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not _UPSTREAM.fullmatch(options["upstream"]):
            raise CommandError(_("--upstream phải có dạng máy:cổng, ví dụ 127.0.0.1:8000."))
        if not 1 <= options["listen"] <= 65535:
            raise CommandError(_("--listen phải là cổng từ 1 đến 65535."))
        if bool(options["certificate"]) != bool(options["key"]):
            raise CommandError(_("--certificate và --key phải đi cùng nhau."))
        for name in ("certificate", "key", "log", "cache"):
            if options[name] and not _PATH.fullmatch(options[name]):
                raise CommandError(
                    _("--%(name)s phải là đường dẫn đầy đủ, không có dấu cách.") % {"name": name}
                )
        choices = Choices(
            options["upstream"],
            options["listen"],
            options["certificate"],
            options["key"],
            options["log"],
            options["cache"],
        )
        self.stdout.write(configuration(choices))
