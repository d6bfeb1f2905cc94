"""Sign-in, sign-out and refused sign-in leave an entry with who and from where."""

from typing import Any

from django.test import Client
from django.urls import reverse

from tests.people import PASSWORD, person
from trangxa.audit.models import AuditEntry

SIGN_IN = "/quan-tri/login/"


def last_entry() -> AuditEntry:
    return AuditEntry.objects.order_by("-pk")[0]


def test_signing_in_is_recorded(client: Client, member: Any) -> None:
    response = client.post(SIGN_IN, {"username": member.username, "password": PASSWORD})
    entry = last_entry()
    assert response.status_code == 302
    assert (entry.action, entry.user_id, entry.address) == ("accounts.sign_in", member.pk, "127.0.0.1")


def test_signing_out_is_recorded(client: Client, member: Any) -> None:
    client.post(SIGN_IN, {"username": member.username, "password": PASSWORD})
    client.post(reverse("wagtailadmin_logout"))
    entry = last_entry()
    assert (entry.action, entry.user_id) == ("accounts.sign_out", member.pk)


def test_a_refused_sign_in_is_recorded_without_the_password(client: Client, member: Any) -> None:
    response = client.post(SIGN_IN, {"username": member.username, "password": "doan-bua"})
    entry = last_entry()
    assert response.status_code == 200
    assert (entry.action, entry.user_id, entry.object_label) == (
        "accounts.sign_in_refused",
        None,
        member.username,
    )
    assert entry.address == "127.0.0.1"
    assert "doan-bua" not in str(entry.data)


def test_a_person_without_a_role_is_told_so_in_vietnamese(client: Client, portal: Any) -> None:
    guest = person("khach", "Lê Văn Khách")
    shown = client.post(SIGN_IN, {"username": guest.username, "password": PASSWORD}, follow=True)
    assert shown.request["PATH_INFO"] == SIGN_IN
    assert "không có quyền" in shown.content.decode()
