"""The audit in the staff site: read by those who may, changed by nobody."""

from typing import Any

import pytest
from django.test import Client

from trangxa.audit.models import AuditEntry
from trangxa.audit.recording import record


@pytest.fixture
def entry(head: Any) -> AuditEntry:
    return record("news.withdraw", head, user=head, reason="Sai số liệu")


@pytest.mark.parametrize("role", ["head", "technician"])
def test_head_and_technician_read_the_audit(
    role: str, entry: AuditEntry, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    response = client.get("/quan-tri/audit/")
    assert response.status_code == 200
    assert "Sai số liệu" in response.content.decode()


@pytest.mark.parametrize("role", ["member", "secretary", "leader", "deputy"])
def test_others_do_not_find_it(
    role: str, entry: AuditEntry, client: Client, request: pytest.FixtureRequest
) -> None:
    client.force_login(request.getfixturevalue(role))
    assert client.get("/quan-tri/audit/").status_code in {302, 403, 404}


@pytest.mark.parametrize("action", ["new/", "edit/{pk}/", "delete/{pk}/"])
def test_nobody_changes_an_entry_in_the_staff_site(
    action: str, entry: AuditEntry, client: Client, head: Any, admin_user: Any
) -> None:
    for person in (head, admin_user):
        client.force_login(person)
        response = client.post(f"/quan-tri/audit/{action.format(pk=entry.pk)}", {"action": "forged"})
        assert response.status_code in {302, 403, 404}
    assert AuditEntry.objects.filter(pk=entry.pk, action="news.withdraw").exists()
    assert not AuditEntry.objects.filter(action="forged").exists()


def test_an_entry_is_neither_changed_nor_deleted_by_code(entry: AuditEntry) -> None:
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        entry.delete()


def test_sign_in_sign_out_and_refused_sign_in_are_recorded(client: Client, head: Any) -> None:
    from tests.people import PASSWORD

    client.post("/quan-tri/login/", {"username": head.username, "password": "sai-mat-khau"})
    client.post("/quan-tri/login/", {"username": head.username, "password": PASSWORD})
    client.post("/quan-tri/logout/")
    actions = list(AuditEntry.objects.order_by("pk").values_list("action", flat=True))
    assert [name for name in actions if name.startswith("accounts.sign")] == [
        "accounts.sign_in_refused",
        "accounts.sign_in",
        "accounts.sign_out",
    ]
