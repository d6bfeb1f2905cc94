"""Entries for what Wagtail and Django do by themselves: page and model log, sign-in, sign-out, refused sign-in."""

from typing import Any

from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.db.models.signals import post_save
from django.dispatch import receiver
from django.http import HttpRequest
from wagtail.models import ModelLogEntry, PageLogEntry

from trangxa.audit.context import acting
from trangxa.audit.recording import record
from trangxa.core.client_address import client_address


@receiver(post_save, sender=PageLogEntry)
@receiver(post_save, sender=ModelLogEntry)
def mirror_wagtail_entry(
    sender: type[Any], instance: Any, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    if not created or raw:
        return
    record(
        instance.action, _object_of(instance), user=instance.user, data=instance.data, label=instance.label
    )


def _object_of(entry: Any) -> Any:
    if isinstance(entry, PageLogEntry):
        return entry.page
    model = entry.content_type.model_class() if entry.content_type else None
    # The object may be gone (a deletion is logged too): type and number are enough.
    return model(pk=entry.object_id) if model is not None else None


@receiver(user_logged_in)
def record_sign_in(sender: type[Any], request: HttpRequest, user: Any, **kwargs: Any) -> None:
    with acting(user=user, address=client_address(request.META) or None):
        record("accounts.sign_in", user)


@receiver(user_logged_out)
def record_sign_out(sender: type[Any], request: HttpRequest, user: Any, **kwargs: Any) -> None:
    if user is not None:
        with acting(user=user, address=client_address(request.META) or None):
            record("accounts.sign_out", user)


@receiver(user_login_failed)
def record_refused_sign_in(
    sender: Any, credentials: dict[str, Any], request: HttpRequest | None = None, **kwargs: Any
) -> None:
    address = client_address(request.META) or None if request is not None else None
    with acting(address=address):
        record("accounts.sign_in_refused", label=str(credentials.get("username", ""))[:150])
