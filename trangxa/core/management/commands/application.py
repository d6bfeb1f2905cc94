"""Serve the application over a socket, with or without the background work; `trangxa serve` runs this."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.module_loading import import_string

from trangxa.core.serving import ApplicationServer


class Command(BaseCommand):
    requires_system_checks = ()
    help = "Chạy phần ứng dụng sau mặt trước, kèm việc nền nếu được bảo (trangxa serve tự chạy lệnh này)."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--socket", required=True, help="Tệp socket để mặt trước hỏi tới.")
        parser.add_argument("--background", action="store_true", help="Làm luôn việc nền và việc định kỳ.")

    def handle(self, *args: Any, **options: Any) -> None:
        application = import_string(settings.WSGI_APPLICATION)
        ApplicationServer(application, options["socket"], with_background=options["background"]).run()
