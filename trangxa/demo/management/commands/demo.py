from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from trangxa.demo.loading import demo_people, load_demo
from trangxa.demo.people import PASSWORD
from trangxa.imports.reading import UnreadableFile
from trangxa.imports.telling import summary_lines


class Command(BaseCommand):
    help = str(gettext_lazy("Nạp xã mẫu để xem thử; chạy lần thứ hai không thay đổi gì."))

    def handle(self, *args: Any, **options: Any) -> None:
        if not getattr(settings, "DEMO", False):
            raise CommandError(_("Không nạp xã mẫu vào cổng thật: tài khoản mẫu dùng mật khẩu ai cũng biết."))
        try:
            outcome = load_demo()
        except UnreadableFile as refusal:
            raise CommandError(str(refusal)) from refusal
        for line in [*outcome.warnings, *summary_lines(outcome)]:
            self.stdout.write(line)
        self.stdout.write(_("Tài khoản mẫu (mật khẩu: %(password)s):") % {"password": PASSWORD})
        for person in demo_people():
            self.stdout.write(f"  {person.username:<11} {person.full_name}, {person.role}")
        address = settings.PUBLIC_ADDRESS.rstrip("/")
        self.stdout.write(_("Trang công khai: %(address)s") % {"address": address + "/"})
        self.stdout.write(
            _("Trang làm việc: %(address)s") % {"address": address + reverse("wagtailadmin_home")}
        )
