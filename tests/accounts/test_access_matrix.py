"""Every role asks for every address of the staff site: what the table does not allow is refused."""

from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.accounts.access_table import ACCESS, OPEN, STAFF
from tests.accounts.admin_addresses import Address, addresses
from tests.accounts.staff_world import ROLES, StaffWorld

# Rights and words do not depend on the database, and the walk is long.
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

START_PAGE, SIGN_IN = "/quan-tri/", "/quan-tri/login/"
ALLOWED, REFUSED = "allowed", "refused"
# Leads to another address of the table, which answers for itself.
PASSED_ON = "passed on"


@pytest.fixture(autouse=True)
def _uploads_in_a_temporary_folder(settings: Any, staff_world: StaffWorld) -> None:
    """The pictures of the shared world, in place of an empty folder for each test."""
    settings.MEDIA_ROOT = staff_world.media_folder


@pytest.fixture(scope="module")
def every_address(staff_world: StaffWorld) -> list[Address]:
    return addresses(staff_world)


def matches(address: Address, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(str(address), pattern) for pattern in patterns)


def expected(address: Address, role: str | None) -> str:
    if matches(address, OPEN):
        return ALLOWED
    granted = any(role in roles and matches(address, patterns) for roles, patterns in ACCESS)
    return ALLOWED if granted else REFUSED


def outcome(response: Any) -> str:
    """What an answer means. Raises AssertionError for one that no reader should ever get."""
    if response.status_code in {301, 302}:
        path = response["Location"].split("?")[0]
        return REFUSED if path in {START_PAGE, SIGN_IN} else PASSED_ON
    if response.status_code in {403, 404, 405}:
        return REFUSED
    if response.status_code == 200:
        # The page of a bulk action says that nothing of what was chosen may be done.
        items = (
            (response.context or {}).get("items")
            if response.resolver_match.url_name == "wagtail_bulk_action"
            else True
        )
        return ALLOWED if items else REFUSED
    raise AssertionError(f"answered {response.status_code}")


def ask(client: Client, address: Address) -> Any:
    """Ask as often as wanted: whatever an address does when it is opened is taken back."""
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    with transaction.atomic():
        response = client.get(address.path)
        transaction.set_rollback(True)
    client.cookies.clear()
    client.cookies.load(cookies)
    return response


def unexpected_answers(client: Client, role: str | None, asked: list[Address]) -> Iterator[str]:
    client.raise_request_exception = False
    for address in asked:
        wanted = expected(address, role)
        if role is not None and address.name == "wagtailadmin_login":
            wanted = REFUSED  # whoever is signed in goes to the start page
        response = ask(client, address)
        try:
            got = outcome(response)
        except AssertionError as error:
            got = str(error)
        if got not in {wanted, PASSED_ON}:
            yield f"{address}: {got} instead of {wanted} ({response.status_code} {address.path})"


def report(role: str, found: list[str]) -> str:
    return "\n".join([f"{len(found)} unexpected answers for {role}:", *found])


@pytest.mark.parametrize("role", ROLES)
def test_a_role_opens_what_the_table_allows_and_nothing_else(
    role: str, client: Client, staff_world: StaffWorld, every_address: list[Address]
) -> None:
    client.force_login(staff_world.people[role])
    found = list(unexpected_answers(client, role, every_address))
    assert not found, report(role, found)


def test_a_person_without_a_role_opens_nothing(
    client: Client, staff_world: StaffWorld, every_address: list[Address]
) -> None:
    client.force_login(staff_world.people["person without a role"])
    closed = [address for address in every_address if not matches(address, OPEN)]
    found = list(unexpected_answers(client, "none", closed))
    assert not found, report("a person without a role", found)


def test_a_visitor_opens_nothing(client: Client, every_address: list[Address]) -> None:
    found = list(unexpected_answers(client, None, every_address))
    assert not found, report("a visitor", found)


def test_every_line_of_the_table_names_an_address(every_address: list[Address]) -> None:
    patterns = {pattern for _roles, patterns in ACCESS for pattern in patterns} | set(OPEN)
    idle = sorted(
        each for each in patterns if not any(matches(address, (each,)) for address in every_address)
    )
    assert not idle, f"no address is named: {idle}"
    assert {role for roles, _patterns in ACCESS for role in roles} == set(STAFF)
