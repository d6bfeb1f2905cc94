"""What the documents say of variables, commands, decisions and each other is so."""

import ast
import re
from collections import Counter
from pathlib import Path

import pytest
from django.core.management import get_commands

from trangxa.organisation.models import Commune
from trangxa.vitext import DOCUMENT_TYPES

pytestmark = pytest.mark.one_database
ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SCREENSHOTS = DOCS / "screenshots"
READMES = ("README.md", "README.vi.md")
# Commands of trangxa.config.cli: no management commands, since they must run without Django.
OWN_WORDS = {"serve", "check-settings"}
READERS = {
    "chosen",
    "text",
    "integer",
    "boolean",
    "names",
    "networks",
    "folder",
    "secret",
    "database",
}  # of trangxa.config.env
ENVIRONMENTS = {"os.environ", "environment"}


def pages() -> list[Path]:
    found = [*ROOT.glob("*.md")]
    for folder in ("docs", "trangxa", "tests", "bench"):
        found += (ROOT / folder).rglob("*.md")
    return sorted(found)


def without_code(text: str) -> str:
    return re.sub(r"^( *)(```|~~~).*?^\1\2", "", text, flags=re.DOTALL | re.MULTILINE)


def first_cells(text: str) -> set[str]:
    """Return what stands in backticks at the beginning of the first cell of table rows."""
    return set(re.findall(r"^\| `([^` ]+)[^`]*`", text, flags=re.MULTILINE))


def section(text: str, heading: str) -> str:
    return text.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


# --- Variables ----------------------------------------------------------------------------------------------------


def variables_of_code(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in ENVIRONMENTS:
            found |= literal(node.slice)
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute) or not node.args:
            continue
        owner, name = ast.unparse(node.func.value), node.func.attr
        if owner == "env" and name in READERS:
            found |= literal(node.args[0])
            if name == "secret":
                found |= {f"{variable}_FILE" for variable in literal(node.args[0])}
        elif owner in ENVIRONMENTS and name in {"get", "setdefault", "pop"}:
            found |= literal(node.args[0])
    return found


def literal(node: ast.AST) -> set[str]:
    return {node.value} if isinstance(node, ast.Constant) and isinstance(node.value, str) else set()


def variables_read() -> set[str]:
    folders = (ROOT / "trangxa" / "config", ROOT / "trangxa" / "edge" / "front")
    return set().union(*(variables_of_code(path) for folder in folders for path in folder.rglob("*.py")))


def variables_of_scripts() -> set[str]:
    """Return what scripts take from outside: a name with a value for when it is not given."""
    scripts = [*(ROOT / "scripts").glob("*.sh"), ROOT / "Makefile"]
    names = {name for path in scripts for name in re.findall(r"\$\{([A-Z][A-Z_]+):?[-+]", path.read_text())}
    return names


def test_every_variable_that_is_read_is_documented() -> None:
    documented = first_cells((DOCS / "configuration.md").read_text(encoding="utf-8"))
    read = variables_read() | variables_of_scripts()
    assert {"TRANGXA_DATA", "PORTAL_SECRET_KEY_FILE", "PORT", "DJANGO_SETTINGS_MODULE"} <= read
    assert not read - documented


def test_every_documented_variable_is_read() -> None:
    documented = first_cells((DOCS / "configuration.md").read_text(encoding="utf-8"))
    defaults = {"MALLOC_ARENA_MAX"}  # set for the children, read by the C library
    assert not documented - variables_read() - variables_of_scripts() - defaults


def test_no_variable_is_documented_twice() -> None:
    rows = re.findall(
        r"^\| `([A-Z_]+)`", (DOCS / "configuration.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert not [name for name, count in Counter(rows).items() if count > 1]


# --- Commands -----------------------------------------------------------------------------------------------------


def commands_of_ours() -> set[str]:
    return {name for name, app in get_commands().items() if str(app).startswith("trangxa.")} | OWN_WORDS


@pytest.mark.parametrize(("readme", "heading"), [("README.md", "Commands"), ("README.vi.md", "Các lệnh")])
def test_the_readme_lists_the_commands_that_there_are(readme: str, heading: str) -> None:
    listed = first_cells(section((ROOT / readme).read_text(encoding="utf-8"), heading))
    assert listed == commands_of_ours()


# --- Decisions ----------------------------------------------------------------------------------------------------


def records() -> list[Path]:
    return sorted(path for path in (DOCS / "adr").glob("*.md") if path.name != "README.md")


@pytest.mark.parametrize("path", records(), ids=lambda path: path.stem)
def test_a_decision_has_number_status_and_its_three_parts(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    number = path.name[:4]
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", path.name)
    assert text.startswith(f"# {number}. ")
    status = r"^Status: (proposed|accepted|superseded by \d{4})(; supersedes \d{4})?$"
    assert len(re.findall(status, text, re.MULTILINE)) == 1
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "What gets worse"]


def test_decisions_are_numbered_without_gap_or_collision() -> None:
    numbers = [int(path.name[:4]) for path in records()]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_decision_stands_in_the_list() -> None:
    listed = re.findall(r"\((\d{4}-[^)]+)\)", (DOCS / "adr" / "README.md").read_text(encoding="utf-8"))
    assert listed == [path.name for path in records()]


def test_a_decision_that_is_named_exists() -> None:
    known = {path.name[:4] for path in records()}
    sources = [*(ROOT / "trangxa").rglob("*.py"), *pages()]
    named = {n for path in sources for n in re.findall(r"adr/(\d{4})", path.read_text(encoding="utf-8"))}
    assert not named - known


# --- Pages --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", pages(), ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_files_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", without_code(path.read_text(encoding="utf-8")))
    relative = [target.partition("#")[0] for target in targets if not re.match(r"[a-z]+:|#", target)]
    files = [(path.parent / target).resolve() for target in relative]
    # Pictures of the running portal are made last.
    expected = [file for file in files if SCREENSHOTS.is_dir() or SCREENSHOTS not in file.parents]
    assert not [str(file) for file in expected if not file.exists()]


def outline(name: str) -> list[str]:
    """Return the marks of headings and table rows, line by line."""
    return re.findall(r"^(#+(?= )|\|)", without_code((ROOT / name).read_text(encoding="utf-8")), re.MULTILINE)


def test_both_readmes_have_the_same_sections_and_tables() -> None:
    english, vietnamese = map(outline, READMES)
    assert english.count("##") >= 5
    assert english == vietnamese


# --- Rules --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted((DOCS / "rules").glob("[!R]*.md")), ids=lambda path: path.stem)
def test_a_rule_names_its_source_and_since_when_it_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert re.search(r"^\| Source \| \S", text, re.MULTILINE)
    assert re.search(r"^\| In force \| \S", text, re.MULTILINE)


def test_the_list_of_document_types_is_the_one_in_the_code() -> None:
    text = (DOCS / "rules" / "document-types.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| \d+ \| (.+?) \| (.+?) \|$", text, re.MULTILINE)
    assert rows == [(kind.name, kind.abbreviation or "(none)") for kind in DOCUMENT_TYPES]


def test_the_required_foot_items_are_those_in_the_code() -> None:
    text = (DOCS / "rules" / "footer-items.md").read_text(encoding="utf-8")
    required = re.findall(r"^\|.+\| `(\w+)` \| yes \|$", text, re.MULTILINE)
    assert tuple(required) == Commune.REQUIRED_IN_FOOTER
