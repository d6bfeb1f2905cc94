"""The `trangxa` command as a technician meets it: exit code 2 and one clear line for wrong input."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from trangxa.config.management import in_vietnamese

pytestmark = pytest.mark.one_database
ROOT = Path(__file__).parents[2]


def trangxa(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG"}}
    return subprocess.run(
        [sys.executable, "-m", "trangxa", *words],
        cwd=ROOT,
        env={**kept, "TRANGXA_ENV": "test", "TRANGXA_DATA": os.environ["TRANGXA_DATA"], **environment},
        capture_output=True,
        text=True,
        timeout=60,
    )


def one_line(answer: subprocess.CompletedProcess[str]) -> str:
    assert answer.returncode == 2, answer.stderr
    lines = answer.stderr.strip().splitlines()
    assert len(lines) == 1, answer.stderr
    assert not answer.stdout
    return lines[0]


def test_a_management_command_of_django_runs() -> None:
    answer = trangxa("version")
    assert answer.returncode == 0
    assert answer.stdout.startswith("5.2")


def test_good_settings_pass_the_check_in_silence() -> None:
    answer = trangxa("check-settings")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, "", "")


def test_an_unknown_command_is_named() -> None:
    assert "không có lệnh “phuc-hoi”" in one_line(trangxa("phuc-hoi"))


def test_an_unknown_environment_is_named() -> None:
    assert "TRANGXA_ENV" in one_line(trangxa("check", TRANGXA_ENV="staging"))


def test_a_missing_secret_key_stops_production(tmp_path: Path) -> None:
    line = one_line(trangxa("check", TRANGXA_ENV="production", TRANGXA_DATA=str(tmp_path)))
    assert "PORTAL_SECRET_KEY" in line


def test_a_missing_secret_key_stops_serving(tmp_path: Path) -> None:
    line = one_line(trangxa("serve", TRANGXA_ENV="production", TRANGXA_DATA=str(tmp_path)))
    assert "PORTAL_SECRET_KEY" in line


def test_a_wrong_database_address_stops_every_command() -> None:
    assert "DATABASE_URL" in one_line(trangxa("migrate", DATABASE_URL="mysql://localhost/x"))


@pytest.mark.parametrize("words", [["--port", "http"], ["--port=0"], ["--port"], ["--cong", "80"]])
def test_a_wrong_option_of_serve_is_refused(words: list[str]) -> None:
    assert "serve:" in one_line(trangxa("serve", *words))


def test_a_wrong_port_in_the_environment_is_refused() -> None:
    assert "cổng phải là số" in one_line(trangxa("serve", PORT="80a"))


def test_an_unknown_option_of_a_portal_command_is_refused() -> None:
    assert "worker: không hiểu tham số “--mau”" in one_line(trangxa("worker", "--mau"))


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        ("unrecognized arguments: a b", "không hiểu tham số “a b”."),
        ("the following arguments are required: tệp, --output", "thiếu tham số tệp, --output."),
        ("argument --as-of: expected one argument", "thiếu giá trị sau “--as-of”."),
        ("argument --n: invalid int value: 'ba'", "“ba” không dùng được cho --n."),
        (
            "argument --format: invalid choice: 'doc' (choose from docx, pdf)",
            "“doc” không dùng được cho --format; chọn docx, pdf.",
        ),
        ("argument --as-of: ngày phải viết dd/mm/yyyy", "--as-of: ngày phải viết dd/mm/yyyy."),
    ],
)
def test_a_refused_argument_is_explained_in_vietnamese(message: str, sentence: str) -> None:
    assert in_vietnamese(message) == sentence


def test_serve_explains_itself() -> None:
    answer = trangxa("serve", "--help")
    assert answer.returncode == 0
    assert "--port" in answer.stdout
