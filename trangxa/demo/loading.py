"""Load the model commune through the same loader as any other file, and let its people sign in."""

from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction

from trangxa.accounts.models import User
from trangxa.demo.packaged import MEDIA_FOLDER, read_record
from trangxa.demo.people import PASSWORD, DemoPerson, people_of
from trangxa.demo.records import demo_records
from trangxa.demo.sampling import write_lines
from trangxa.imports.loading import Outcome, Progress, load


@transaction.atomic
def load_demo(*, progress: Progress | None = None) -> Outcome:
    """Load the packaged record; a second time changes nothing, and a password that was changed stays."""
    with TemporaryDirectory(prefix="trangxa-demo-") as folder:
        path = Path(folder) / "demo.jsonl"
        write_lines(path, demo_records())
        # What only the report needs is left out where the reports app is not installed.
        outcome = load(path, media=MEDIA_FOLDER, progress=progress, skip_unknown_types=True)
    for user in User.objects.filter(username__in=[person.username for person in demo_people()]):
        if not user.has_usable_password():
            user.set_password(PASSWORD)
            user.save(update_fields=["password"])
    return outcome


def demo_people() -> list[DemoPerson]:
    return people_of(read_record())
