"""`trangxa doctor` names what is wrong and the sentence that mends it."""

import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from trangxa.core import diagnosis
from trangxa.core.diagnosis import Level


def levels(name: str) -> dict[str, Level]:
    return {finding.what: finding.level for finding in diagnosis.diagnose() if finding.check == name}


def test_a_healthy_database_is_reported_as_good(db: None) -> None:
    assert set(levels("database").values()) == {Level.GOOD}


def test_a_full_disk_is_a_fault(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diagnosis, "LEAST_FREE_BYTES", 2**62)
    assert Level.FAULT in levels("storage").values()


def test_missing_identity_is_named(db: None) -> None:
    found = [finding for finding in diagnosis.diagnose() if finding.check == "identity"]
    assert "điện thoại" in found[0].what
    assert "Thông tin đơn vị" in found[0].mend


def test_a_check_that_fails_is_itself_a_fault(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Any:
        raise RuntimeError("no such thing")

    monkeypatch.setitem(diagnosis._checks, "broken", broken)
    assert list(levels("broken").values()) == [Level.FAULT]


def test_the_machine_readable_answer_lists_every_check(
    db: None, capsys: pytest.CaptureFixture[str], settings: Any, tmp_path: Path
) -> None:
    settings.DATA_DIR = tmp_path
    with contextlib.suppress(SystemExit):
        call_command("doctor", "--json")
    answer = json.loads(capsys.readouterr().out)
    assert {finding["check"] for finding in answer["findings"]} >= {
        "database",
        "storage",
        "queue",
        "schedule",
    }
    assert all(finding["mend"] for finding in answer["findings"] if finding["level"] != "good")
