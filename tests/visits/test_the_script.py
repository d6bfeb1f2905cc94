"""The script that sends the beacon: its weight, and what it does in a reader's browser (journeys look on)."""

from pathlib import Path

import trangxa

SCRIPT = Path(trangxa.__file__).parent / "theme" / "static" / "theme" / "behaviours" / "count-view.js"


def test_the_script_weighs_less_than_450_bytes() -> None:
    lines = [line.strip() for line in SCRIPT.read_text(encoding="utf-8").splitlines()]
    assert len("\n".join(line for line in lines if not line.startswith("//"))) < 450
