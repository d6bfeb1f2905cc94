"""What the ground itself does by the clock."""

from datetime import timedelta

from django.core.management import call_command
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from trangxa.core.schedule import daily

FINISHED_TASKS_KEPT_DAYS = 14


@daily(at="03:10")
def forget_finished_tasks() -> None:
    before = timezone.now() - timedelta(days=FINISHED_TASKS_KEPT_DAYS)
    DBTaskResult.objects.finished().filter(finished_at__lt=before).delete()


@daily(at="03:15")
def forget_ended_sessions() -> None:
    call_command("clearsessions", verbosity=0)
