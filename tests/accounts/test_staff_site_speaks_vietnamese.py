"""Whoever works in the staff site meets Vietnamese only: every screen that any role can open is read."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils.translation import gettext

from tests.accounts.access_table import ACCESS, OPEN
from tests.accounts.admin_addresses import Address, addresses
from tests.accounts.english import english_in, pieces_of
from tests.accounts.staff_world import ROLES, StaffWorld
from tests.accounts.test_access_matrix import matches

# Rights and words do not depend on the database, and the walk is long.
pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

# What a screen shows of the world itself (names of files, people's user names), not of the software.
OF_THE_WORLD = {"root-1", "member-1", "member-2"}
PAGE_FOR_FOREIGNERS = "English"
# A count that the editor's script fills in before it shows it.
FILLED_BY_SCRIPT = {"None"}
# The screens that one role reads differ from another's: these are asked with each.
READERS = ("head", "member", "leader", "technician")
# The public pages shown inside the staff site have tests of their own.
PUBLIC_PAGES = (
    "wagtailadmin_pages:view_draft",
    "wagtailadmin_pages:revisions_view",
    "wagtailadmin_pages:workflow_preview",
    "wagtailadmin_pages:preview_on",
)


@pytest.fixture(autouse=True)
def _uploads_in_a_temporary_folder(settings: Any, staff_world: StaffWorld) -> None:
    settings.MEDIA_ROOT = staff_world.media_folder


def roles_that_read(address: Address) -> list[str]:
    """The roles whose screens of this address differ: who edits, and who only reads."""
    allowed = [
        role for role in ROLES if any(role in who and matches(address, names) for who, names in ACCESS)
    ]
    return allowed[:1] + [role for role in allowed[1:] if role in READERS]


def is_technical_detail(piece: str) -> bool:
    """The named values of an entry in the log, kept as they were recorded."""
    return piece.startswith("{'") and piece.endswith("}")


def english_on(client: Client, asked: list[Address]) -> Iterator[str]:
    for address in asked:
        with transaction.atomic():
            response = client.get(address.path)
            transaction.set_rollback(True)
        assert response.status_code < 500, address.path
        if response.status_code == 200 and "html" in response.get("Content-Type", ""):
            for piece in dict.fromkeys(pieces_of(response.content.decode())):
                if is_technical_detail(piece):
                    continue
                if piece not in OF_THE_WORLD | FILLED_BY_SCRIPT and (
                    words := english_in(piece.replace(PAGE_FOR_FOREIGNERS, ""))
                ):
                    yield f"{piece[:120]!r} ({', '.join(words)}) on {address.path}"


def test_the_catalogues_are_compiled() -> None:
    assert gettext("Save draft") != "Save draft", "run: python -m trangxa.config.catalogues"


@pytest.mark.parametrize("role", READERS)
def test_no_screen_of_a_role_shows_english(role: str, client: Client, staff_world: StaffWorld) -> None:
    client.force_login(staff_world.people[role])
    asked = [
        address
        for address in addresses(staff_world)
        if role in roles_that_read(address) and not address.name.startswith(PUBLIC_PAGES)
    ]
    found = sorted(set(english_on(client, asked)))
    assert asked
    assert not found, "\n".join([f"{len(found)} pieces of English for {role}:", *found])


def test_no_screen_of_the_administrator_shows_english(client: Client, staff_world: StaffWorld) -> None:
    """He opens what no role may: roles, the workflow, the site, collections."""
    client.force_login(staff_world.people["administrator"])
    names = ("wagtailusers_", "wagtailsites", "wagtailadmin_workflows", "wagtailadmin_collections")
    asked = [address for address in addresses(staff_world) if address.name.startswith(names)]
    found = sorted(set(english_on(client, asked)))
    assert not found, "\n".join([f"{len(found)} pieces of English:", *found])


def test_the_doors_speak_vietnamese_to_an_english_browser(client: Client, staff_world: StaffWorld) -> None:
    client.defaults["HTTP_ACCEPT_LANGUAGE"] = "en-US,en;q=0.9"
    doors = [address for address in addresses(staff_world) if matches(address, OPEN)]
    found = sorted(set(english_on(client, doors)))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("path", ["/quan-tri/login/", "/quan-tri/"])
def test_the_language_of_the_page_is_named(path: str, client: Client, staff_world: StaffWorld) -> None:
    client.force_login(staff_world.people["head"]) if path != "/quan-tri/login/" else None
    assert '<html lang="vi"' in client.get(path).content.decode()


def test_dates_are_written_day_first_with_monday_first(client: Client, staff_world: StaffWorld) -> None:
    client.force_login(staff_world.people["head"])
    page = client.get("/quan-tri/banner/new/").content.decode()
    assert "&quot;format&quot;: &quot;d/m/Y&quot;" in page
    assert "&quot;dayOfWeekStart&quot;: 1" in page


def test_the_help_menu_leads_to_no_other_site(client: Client, staff_world: StaffWorld) -> None:
    client.force_login(staff_world.people["member"])
    assert "wagtail.org" not in client.get("/quan-tri/").content.decode()
