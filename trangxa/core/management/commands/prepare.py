from typing import Any

from django.core.management.base import BaseCommand

from trangxa.core.preparing import prepare


class Command(BaseCommand):
    help = "Bring roles, frame pages and the approval workflow in line with the code (after migrate)."

    def handle(self, *args: Any, **options: Any) -> None:
        changes = prepare()
        for change in changes:
            self.stdout.write(change)
        self.stdout.write(f"{len(changes)} change(s).")
