"""Make the portal ready to serve this release: database, frame content, static files; if asked, the demo."""

from typing import Any

from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError

from trangxa.core import installation


class Command(BaseCommand):
    help = "Đưa cơ sở dữ liệu, nội dung khung và tệp tĩnh về đúng phiên bản này; chạy lại không đổi gì."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--demo", action="store_true", help="Nạp thêm xã mẫu, in các tài khoản dùng thử.")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            if installation.upgrade_database():
                self.stdout.write("Đã cập nhật cơ sở dữ liệu.")
        except OperationalError as error:
            raise CommandError(f"không mở được cơ sở dữ liệu: {error}") from error
        if installation.collect_static_files_when_changed():
            self.stdout.write("Đã gom tệp tĩnh.")
        if options["demo"] and "demo" in get_commands():
            call_command("demo", stdout=self.stdout, stderr=self.stderr)
        installation.take_last_steps()
