from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from trangxa.core import maintenance


class Command(BaseCommand):
    help = "Show the maintenance page instead of the portal (on), or the portal again (off)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("state", choices=["on", "off"])
        parser.add_argument("--note", default="", help="a sentence for readers, in Vietnamese")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["state"] == "on":
            maintenance.switch_on(options["note"])
            self.stdout.write(_("Đã mở trang bảo trì. Xong việc, chạy: trangxa maintenance off"))
        elif maintenance.switch_off():
            self.stdout.write(_("Đã tắt trang bảo trì."))
        else:
            self.stdout.write(_("Trang bảo trì đang tắt sẵn."))
