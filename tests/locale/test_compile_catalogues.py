"""The catalogues are built from their sources, only when these change, and never from a broken one."""

import gettext
import shutil
from pathlib import Path

import pytest

from trangxa.config import catalogues
from trangxa.config.catalogues import CatalogueError, compile_catalogues

pytestmark = pytest.mark.one_database

HEADER = (
    'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=1; plural=0;\\n"\n\n'
)


@pytest.fixture
def locale_dir(tmp_path: Path) -> Path:
    (tmp_path / "parts").mkdir()
    (tmp_path / "project").mkdir()
    return tmp_path


def write(path: Path, **translations: str) -> Path:
    entries = "\n".join(
        f'#, python-format\nmsgid "{english}"\nmsgstr "{text}"\n' for english, text in translations.items()
    )
    path.write_text(HEADER + entries, encoding="utf-8")
    return path


def read(compiled: Path) -> gettext.GNUTranslations:
    with compiled.open("rb") as file:
        return gettext.GNUTranslations(file)


def test_parts_become_one_catalogue(locale_dir):
    write(locale_dir / "parts" / "a.po", Save="Lưu")
    write(locale_dir / "parts" / "b.po", Move="Di chuyển")
    (compiled,) = compile_catalogues(locale_dir)
    assert [read(compiled).gettext(word) for word in ("Save", "Move")] == ["Lưu", "Di chuyển"]
    assert compiled == locale_dir / "vi" / "LC_MESSAGES" / "django.mo"


def test_every_string_of_the_portals_own_catalogues_arrives(tmp_path, own_entries):
    for folder in ("parts", "project"):
        if (catalogues.LOCALE_DIR / folder).is_dir():
            shutil.copytree(catalogues.LOCALE_DIR / folder, tmp_path / folder)
    compiled = {path.stem: read(path) for path in compile_catalogues(tmp_path)}
    lost = []
    for file, entry in own_entries:
        catalogue = compiled["djangojs" if file.endswith("js.po") else "django"]
        if entry.msgid_plural and entry.msgctxt:
            found = catalogue.npgettext(entry.msgctxt, entry.msgid, entry.msgid_plural, 2)
        elif entry.msgid_plural:
            found = catalogue.ngettext(entry.msgid, entry.msgid_plural, 2)
        elif entry.msgctxt:
            found = catalogue.pgettext(entry.msgctxt, entry.msgid)
        else:
            found = catalogue.gettext(entry.msgid)
        if found in (entry.msgid, entry.msgid_plural) and found not in (
            entry.msgstr,
            *entry.msgstr_plural.values(),
        ):
            lost.append(f"{file}: {entry.msgid!r}")
    assert set(compiled) == {"django", "djangojs"}
    assert not lost, "\n".join(lost)


def test_the_products_own_words_win_over_a_part(locale_dir):
    write(locale_dir / "parts" / "a.po", Save="Giữ lại")
    write(locale_dir / "project" / "django.po", Save="Lưu")
    (compiled,) = compile_catalogues(locale_dir)
    assert read(compiled).gettext("Save") == "Lưu"


def test_strings_of_scripts_go_to_their_own_catalogue(locale_dir):
    write(locale_dir / "parts" / "a_js.po", Save="Lưu")
    (compiled,) = compile_catalogues(locale_dir)
    assert compiled.name == "djangojs.mo"


def test_nothing_is_built_twice_until_a_source_changes(locale_dir):
    part = write(locale_dir / "parts" / "a.po", Save="Lưu")
    assert compile_catalogues(locale_dir)
    assert compile_catalogues(locale_dir) == []
    write(part, Save="Lưu lại")
    (compiled,) = compile_catalogues(locale_dir)
    assert read(compiled).gettext("Save") == "Lưu lại"


def test_a_lost_placeholder_is_refused_and_the_old_catalogue_stays(locale_dir):
    part = locale_dir / "parts" / "a.po"
    write(part, **{"%(count)s pages": "%(count)s trang"})
    (compiled,) = compile_catalogues(locale_dir)
    write(part, **{"%(count)s pages": "%(so)s trang"})
    with pytest.raises(CatalogueError, match="msgfmt refused the catalogues"):
        compile_catalogues(locale_dir)
    assert read(compiled).gettext("%(count)s pages") == "%(count)s trang"
    assert sorted(path.name for path in compiled.parent.iterdir()) == ["django.mo", "django.po"]


def test_a_machine_without_gettext_is_told_which_package_to_install(locale_dir, monkeypatch):
    write(locale_dir / "parts" / "a.po", Save="Lưu")
    monkeypatch.setenv("PATH", str(locale_dir))
    with pytest.raises(CatalogueError, match=r"install gettext$") as refused:
        compile_catalogues(locale_dir)
    assert "\n" not in str(refused.value)
