from typing import Any

from django.core.management.base import BaseCommand

from trangxa.accounts.synchronising import synchronise_roles


class Command(BaseCommand):
    help = "Bring the roles of the staff site in line with what the code declares."

    def handle(self, *args: Any, **options: Any) -> None:
        changes = synchronise_roles()
        for change in changes:
            self.stdout.write(change)
        self.stdout.write(f"{len(changes)} change(s).")
