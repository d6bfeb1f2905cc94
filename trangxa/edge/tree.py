"""The ready-made pages as files: `/tin-tuc/x/` is `tin-tuc/x.html` and `tin-tuc/x.html.gz` below one folder.

Knows no Django: the process that draws and the one that serves share it. A file is replaced in one step, never deleted
first. Names that begin with a dot are not addresses: messages, the journal of changes, what the front must know.
"""

import contextlib
import os
import shutil
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

GZIP_LEVEL = 5
INDEX = "index.html"
JOURNAL = ".journal"
LONGEST_JOURNAL = 256 * 1024
MOST_NAMED = 1000
MESSAGES = ".messages"
FRONT_FACTS = ".front.json"
LOCK = ".lock"
# Where programs ask, and what they are told while nobody can answer them.
PROGRAMS = "/api/"
PAUSED_FOR_PROGRAMS = '{"error": "Trang đang tạm nghỉ để bảo trì. Xin thử lại sau ít phút."}'


def file_name(path: str) -> str:
    """Return the name of the file of a storable address, relative to the tree."""
    if path == "/":
        return INDEX
    return f"{path[1:-1]}.html" if path.endswith("/") else path[1:]


def address_of(name: str) -> str:
    """Return the address of a file by its name in the tree."""
    if name == INDEX:
        return "/"
    return f"/{name.removesuffix('.html')}/" if name.endswith(".html") else f"/{name}"


def compressed(body: bytes) -> bytes:
    packer = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, 31)
    return packer.compress(body) + packer.flush()


class Tree:
    def __init__(self, folder: str | Path) -> None:
        self.folder = str(folder)
        self._folders_made: set[str] = set()

    def place(self, path: str) -> str:
        return f"{self.folder}/{file_name(path)}"

    def read(self, path: str) -> bytes | None:
        """Return the kept body of an address, or None."""
        try:
            with open(self.place(path), "rb", buffering=0) as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def keep(self, path: str, body: bytes) -> bool:
        """Replace the page at an address; return whether it is another than before."""
        place = self.place(path)
        if self.read(path) == body and os.path.exists(f"{place}.gz"):
            return False
        self._make_folder(os.path.dirname(place))
        # Both are written before either is replaced, so that the two differ for an instant only.
        _write(f"{place}.gz.new", compressed(body))
        try:
            _write(f"{place}.new", body)
        except OSError:
            os.unlink(f"{place}.gz.new")
            raise
        os.replace(f"{place}.gz.new", f"{place}.gz")
        os.replace(f"{place}.new", place)
        return True

    def link(self, path: str, source: str) -> bool:
        """Have this file stand at an address, without a second copy of it where that can be; return whether it is new."""
        place = self.place(path)
        with contextlib.suppress(OSError):
            if os.path.samefile(place, source) or _is_same_copy(place, source):
                return False
        self._make_folder(os.path.dirname(place))
        with contextlib.suppress(FileNotFoundError):
            os.unlink(f"{place}.new")
        try:
            os.link(source, f"{place}.new")
        except OSError:
            # Another disk, or a file system without links.
            try:
                shutil.copy2(source, f"{place}.new")
            except OSError:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(f"{place}.new")
                raise
        os.replace(f"{place}.new", place)
        return True

    def remove(self, path: str) -> bool:
        """Take the page at an address away; return whether there was one."""
        place = self.place(path)
        was_there = False
        # The plain file first: what finds it looks for the other one beside it.
        for name in (place, f"{place}.gz"):
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                os.unlink(name)
                was_there = True
        return was_there

    def addresses(self) -> Iterator[str]:
        """Yield every address that has a file."""
        start = len(self.folder) + 1
        for folder, folders, names in os.walk(self.folder):
            folders[:] = [name for name in folders if not name.startswith(".")]
            for name in names:
                if not name.startswith(".") and not name.endswith((".gz", ".new")):
                    yield address_of(f"{folder}/{name}"[start:])

    def note(self, paths: Iterable[str]) -> None:
        """Tell whoever keeps pages in memory that these are others now."""
        named = list(paths)
        if not named:
            return
        journal = f"{self.folder}/{JOURNAL}"
        self._make_folder(self.folder)
        is_long = os.path.exists(journal) and os.path.getsize(journal) > LONGEST_JOURNAL
        if len(named) > MOST_NAMED or is_long:
            self.note_all()
            return
        lines = "".join(f"{path}\n" for path in named).encode("ascii")
        with open(journal, "ab", buffering=0) as file:
            is_whole = file.write(lines) == len(lines)
        if not is_whole:
            self.note_all()

    def note_all(self) -> None:
        """Tell that any page may be another now: a new journal stands for it."""
        journal = f"{self.folder}/{JOURNAL}"
        self._make_folder(self.folder)
        _write(f"{journal}.new", b"\n")
        os.replace(f"{journal}.new", journal)

    def write_apart(self, name: str, body: bytes) -> bool:
        """Keep a file that is no address (messages, facts for the front); return whether it is another than before."""
        place = f"{self.folder}/{name}"
        with contextlib.suppress(FileNotFoundError), open(place, "rb") as file:
            if file.read() == body:
                return False
        self._make_folder(os.path.dirname(place))
        _write(f"{place}.new", body)
        os.replace(f"{place}.new", place)
        return True

    def _make_folder(self, folder: str) -> None:
        if folder not in self._folders_made or not os.path.isdir(folder):
            os.makedirs(folder, mode=0o755, exist_ok=True)
            self._folders_made.add(folder)


def _is_same_copy(place: str, source: str) -> bool:
    mine, theirs = os.stat(place), os.stat(source)
    return (mine.st_size, int(mine.st_mtime)) == (theirs.st_size, int(theirs.st_mtime))


def _write(place: str, body: bytes) -> None:
    """Write a whole file or leave none: a full disk may take a part of it."""
    number = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    try:
        rest = memoryview(body)
        while rest:
            rest = rest[os.write(number, rest) :]
    except OSError:
        os.unlink(place)
        raise
    finally:
        os.close(number)
