"""What holds for the files of the repository as a whole."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_database
ROOT = Path(__file__).parents[2]
TEXT = {
    ".py",
    ".toml",
    ".txt",
    ".in",
    ".sh",
    ".md",
    ".html",
    ".css",
    ".js",
    ".po",
    ".json",
    ".yml",
    ".service",
    "",
}
SOURCES = ("trangxa", "tests", "bench", "scripts", "docs", "requirements", ".ci")
LOCKED = ("requirements.txt", "requirements-dev.txt")


def text_files() -> list[Path]:
    found = [path for path in ROOT.iterdir() if path.is_file() and path.suffix in TEXT]
    for folder in SOURCES:
        found += [path for path in (ROOT / folder).rglob("*") if path.is_file() and path.suffix in TEXT]
    return [path for path in found if "__pycache__" not in path.parts and path != Path(__file__)]


@pytest.mark.parametrize("name", LOCKED)
def test_locked_requirements_name_no_place_to_download_from(name: str) -> None:
    lines = (ROOT / name).read_text().splitlines()
    assert not [line for line in lines if "://" in line]
    assert not [line for line in lines if re.match(r"\s*(-[a-z]\b|--(?!hash=))", line)]


@pytest.mark.parametrize("name", LOCKED)
def test_every_locked_requirement_has_its_version_and_hashes(name: str) -> None:
    joined = (ROOT / name).read_text().replace("\\\n", " ")
    requirements = [line for line in joined.splitlines() if line and not line.startswith("#")]
    assert len(requirements) > 30
    assert not [line for line in requirements if "==" not in line or "--hash=sha256:" not in line]


def test_the_development_set_contains_the_runtime_set_at_the_same_versions() -> None:
    runtime, development = (
        set(re.findall(r"^[a-z0-9-]+==\S+", (ROOT / name).read_text(), re.MULTILINE)) for name in LOCKED
    )
    assert runtime < development


@pytest.mark.parametrize("path", sorted((ROOT / "requirements").glob("*.in")), ids=lambda path: path.name)
def test_every_requirement_has_a_lower_bound(path: Path) -> None:
    lines = [line.partition("#")[0].strip() for line in path.read_text().splitlines()]
    requirements = [line for line in lines if line and not line.startswith("-r ")]
    assert requirements
    assert not [line for line in requirements if ">=" not in line]


def test_what_is_required_is_what_is_locked() -> None:
    for source, target in (("base.in", "requirements.txt"), ("dev.in", "requirements-dev.txt")):
        wanted = re.findall(r"^([A-Za-z][\w.-]*)", (ROOT / "requirements" / source).read_text(), re.MULTILINE)
        locked = (ROOT / target).read_text()
        assert not [name for name in wanted if f"\n{name.lower().replace('_', '-')}==" not in locked]


def test_no_file_names_the_folder_or_the_index_of_one_machine() -> None:
    private = re.compile(
        r"/work/|/root/|(?<!\w)/home/[a-z]|/opt/|find-links[= ]|index-url[= ]|pypi\.org|files\.pythonhosted"
    )
    # The one script that looks for such lines has to spell them.
    spelling = {ROOT / "scripts" / "lock.sh"}
    offending = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in text_files()
        if path not in spelling
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if private.search(line)
    ]
    assert not offending


def test_make_alone_lists_a_dozen_targets_at_most_with_one_line_each() -> None:
    answer = subprocess.run(
        ["make", "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    lines = answer.strip().splitlines()
    assert 5 <= len(lines) <= 12
    assert all(re.match(r"make [a-z-]+ +\S", line) for line in lines)
    assert {"run", "test", "check"} <= {line.split()[1] for line in lines}


def test_every_app_stands_in_one_layer() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"][0]
    named = re.findall(r"trangxa\.(\w+)", " ".join(contract["layers"]))
    apps = {path.parent.name for path in (ROOT / "trangxa").glob("*/__init__.py")}
    assert len(named) == len(set(named))
    assert apps <= set(named)


def test_scripts_are_well_formed() -> None:
    for script in sorted((ROOT / "scripts").glob("*.sh")):
        checked = subprocess.run(["sh", "-n", str(script)], capture_output=True, text=True)
        assert checked.returncode == 0, checked.stderr


def test_the_bootstrap_refuses_an_unknown_purpose() -> None:
    answer = subprocess.run(["sh", "scripts/bootstrap.sh", "party"], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 2
    assert "say run or test" in answer.stderr
