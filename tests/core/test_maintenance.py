"""The maintenance page."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client


@pytest.fixture(autouse=True)
def own_data_folder(settings: Any, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def test_readers_are_told_what_happens_and_whom_to_call(client: Client, portal: Any) -> None:
    call_command("maintenance", "on", "--note", "Xã nâng cấp máy chủ, xong lúc 17 giờ.")
    response = client.get("/tin-tuc/")
    text = response.content.decode()
    assert response.status_code == 503
    assert response["Retry-After"]
    assert response["Cache-Control"] == "no-store"
    assert "Xã nâng cấp máy chủ, xong lúc 17 giờ." in text
    assert "0221 000 000" in text


def test_the_health_check_goes_on_answering(client: Client, portal: Any) -> None:
    call_command("maintenance", "on")
    assert client.get("/suc-khoe/").status_code == 200


def test_programs_are_told_in_json(client: Client, portal: Any) -> None:
    call_command("maintenance", "on", "--note", "Xong lúc 17 giờ.")
    response = client.get("/api/v1/search?q=tin")
    assert (response.status_code, response.json()) == (503, {"error": "Xong lúc 17 giờ."})
    assert response["Retry-After"]
    assert response["Cache-Control"] == "no-store"


def test_the_portal_comes_back(client: Client, portal: Any) -> None:
    call_command("maintenance", "on")
    call_command("maintenance", "off")
    assert client.get("/tin-tuc/").status_code == 200


def test_a_note_cannot_bring_markup(client: Client, portal: Any) -> None:
    call_command("maintenance", "on", "--note", "<script>alert(1)</script>")
    assert "<script>alert" not in client.get("/").content.decode()
