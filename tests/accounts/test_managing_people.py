"""The technician looks after accounts, and can neither make an administrator nor raise himself."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.test import Client
from django.urls import reverse

from tests.people import person
from trangxa.accounts.models import User
from trangxa.audit.models import AuditEntry
from trangxa.core import roles

PASSWORD = "mot-mat-khau-that-dai-09"


@pytest.fixture
def administrator(portal: Any) -> User:
    return person("quan-tri", "Đặng Văn Cao", is_superuser=True)


def number_of(role: str) -> int:
    return Group.objects.get(name=role).pk


def form_of(user: User, **changes: Any) -> dict[str, Any]:
    names = ("username", "last_name", "first_name", "position", "email", "phone")
    form = {name: getattr(user, name) for name in names}
    form |= {"is_active": "on", "groups": [group.pk for group in user.groups.all()], **changes}
    return {name: value for name, value in form.items() if value is not None}


def new_person(**changes: Any) -> dict[str, Any]:
    return {
        "username": "nguoi-moi",
        "last_name": "Bùi Văn",
        "first_name": "Mới",
        "position": "Công chức văn hóa",
        "email": "nguoi-moi@hoaphong.example",
        "password1": PASSWORD,
        "password2": PASSWORD,
        **changes,
    }


def test_the_technician_makes_a_person_with_a_role(client: Client, technician: User) -> None:
    client.force_login(technician)
    response = client.post(reverse("wagtailusers_users:add"), new_person(groups=[number_of(roles.MEMBER)]))
    made = User.objects.get(username="nguoi-moi")
    assert response.status_code == 302
    assert str(made) == "Bùi Văn Mới"
    assert [group.name for group in made.groups.all()] == [roles.MEMBER]


def test_a_role_that_is_given_is_recorded_with_who_gave_it(
    client: Client, technician: User, member: User
) -> None:
    client.force_login(technician)
    edit = reverse("wagtailusers_users:edit", args=[member.pk])
    client.post(edit, form_of(member, groups=[number_of(roles.SECRETARY)]))
    given = AuditEntry.objects.filter(action="accounts.give_role", user=technician).get()
    taken = AuditEntry.objects.filter(action="accounts.take_role", user=technician).get()
    assert (given.object_id, given.data, given.address) == (
        str(member.pk),
        {"role": roles.SECRETARY},
        "127.0.0.1",
    )
    assert taken.data == {"role": roles.MEMBER}


def test_a_person_who_is_made_or_changed_is_recorded(client: Client, technician: User) -> None:
    client.force_login(technician)
    client.post(reverse("wagtailusers_users:add"), new_person())
    made = User.objects.get(username="nguoi-moi")
    client.post(
        reverse("wagtailusers_users:edit", args=[made.pk]),
        form_of(made, password1=PASSWORD[1:], password2=PASSWORD[1:]),
    )
    recorded = AuditEntry.objects.filter(object_type="accounts.user", object_id=str(made.pk), user=technician)
    assert {"wagtail.create", "wagtail.edit", "accounts.change"} <= set(
        recorded.values_list("action", flat=True)
    )
    assert "password1" in recorded.get(action="accounts.change").data["fields"]
    assert PASSWORD[1:] not in str(list(recorded.values()))


def test_switching_people_off_in_bulk_is_recorded(client: Client, technician: User, member: User) -> None:
    client.force_login(technician)
    client.post(f"/quan-tri/bulk/accounts/user/set_active_state/?id={member.pk}", {"mark_as_active": "False"})
    member.refresh_from_db()
    assert not member.is_active
    entry = AuditEntry.objects.get(action="accounts.change")
    assert (entry.user_id, entry.data["is_active"]) == (technician.pk, False)


@pytest.mark.parametrize("address", ["add", "edit"])
def test_the_technician_cannot_make_an_administrator(
    address: str, client: Client, technician: User, member: User
) -> None:
    client.force_login(technician)
    if address == "add":
        path, form = reverse("wagtailusers_users:add"), new_person(is_superuser="on")
    else:
        path, form = reverse("wagtailusers_users:edit", args=[member.pk]), form_of(member, is_superuser="on")
    assert 'name="is_superuser"' not in client.get(path).content.decode()
    client.post(path, form)
    assert not User.objects.filter(is_superuser=True).exists()


def test_the_technician_does_not_change_an_administrator(
    client: Client, technician: User, administrator: User
) -> None:
    client.force_login(technician)
    path = reverse("wagtailusers_users:edit", args=[administrator.pk])
    client.post(
        path, form_of(administrator, email="ke-la@hoaphong.example", password1=PASSWORD, password2=PASSWORD)
    )
    client.post(
        f"/quan-tri/bulk/accounts/user/set_active_state/?id={administrator.pk}", {"mark_as_active": "False"}
    )
    assert client.get(path).status_code == 302
    after = User.objects.get(pk=administrator.pk)
    assert (after.email, after.password, after.is_active) == (
        administrator.email,
        administrator.password,
        True,
    )


def test_the_technician_cannot_give_himself_a_role(client: Client, technician: User) -> None:
    client.force_login(technician)
    path = reverse("wagtailusers_users:edit", args=[technician.pk])
    assert 'name="groups"' not in client.get(path).content.decode()
    client.post(path, form_of(technician, groups=[number_of(roles.HEAD)]))
    client.post(
        f"/quan-tri/bulk/accounts/user/assign_role/?id={technician.pk}", {"role": number_of(roles.HEAD)}
    )
    assert [group.name for group in technician.groups.all()] == [roles.TECHNICIAN]


def test_saving_ones_own_account_keeps_ones_roles(client: Client, technician: User) -> None:
    client.force_login(technician)
    response = client.post(
        reverse("wagtailusers_users:edit", args=[technician.pk]), form_of(technician, groups=None)
    )
    assert response.status_code == 302
    assert [group.name for group in technician.groups.all()] == [roles.TECHNICIAN]


def test_an_administrator_can_make_another(client: Client, administrator: User, technician: User) -> None:
    client.force_login(administrator)
    client.post(
        reverse("wagtailusers_users:edit", args=[technician.pk]), form_of(technician, is_superuser="on")
    )
    technician.refresh_from_db()
    assert technician.is_superuser


@pytest.mark.parametrize("role", ["head", "deputy", "secretary", "member", "leader"])
def test_nobody_of_the_board_sees_accounts(role: str, client: Client, request: pytest.FixtureRequest) -> None:
    client.force_login(request.getfixturevalue(role))
    assert client.get(reverse("wagtailusers_users:index")).status_code == 302
    assert "/quan-tri/users/" not in client.get("/quan-tri/").content.decode()


def test_a_taken_user_name_keeps_what_was_typed(client: Client, technician: User, member: User) -> None:
    client.force_login(technician)
    response = client.post(reverse("wagtailusers_users:add"), new_person(username=member.username))
    assert response.status_code == 200
    assert "Công chức văn hóa" in response.content.decode()
    assert not User.objects.filter(email="nguoi-moi@hoaphong.example").exists()
