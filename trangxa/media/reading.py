"""Have a stored file read by a process of its own, which may fail, hang or die without harm."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from tempfile import TemporaryFile
from typing import IO, Any

from trangxa.media.file_reading.outcome import Outcome, Reading

PROGRAM = "trangxa.media.file_reading"
MOST_SECONDS = 60
_CHUNK = 1024 * 1024
# Ends that come from outside: the machine is going down, somebody pressed Ctrl+C.
_STOPPED = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}


class ReaderFailed(Exception):
    """The reading program itself did not work or was stopped: it says nothing of the file."""


class FileUnavailable(Exception):
    """The storage does not give the file."""


@dataclass(frozen=True)
class ReadContent:
    reading: Reading
    fingerprint: str


def read_content(file: Any) -> ReadContent:
    """Read what a file field stores. Raises FileUnavailable and ReaderFailed."""
    digest = hashlib.sha1(usedforsecurity=False)
    with TemporaryFile() as copy:
        for chunk in _chunks(file):
            digest.update(chunk)
            copy.write(chunk)
        copy.seek(0)
        ending = PurePosixPath(file.name).suffix.removeprefix(".").lower()
        return ReadContent(_reading_of(copy, ending), digest.hexdigest())


def _chunks(file: Any) -> Iterator[bytes]:
    try:
        with file.storage.open(file.name, "rb") as stored:
            chunk = stored.read(_CHUNK)
            while chunk:
                yield chunk
                chunk = stored.read(_CHUNK)
    except GeneratorExit:
        raise
    except Exception as error:
        # A storage of another kind has exceptions of its own.
        raise FileUnavailable(file.name) from error


def _reading_of(content: IO[bytes], ending: str) -> Reading:
    command = [sys.executable, "-m", PROGRAM, ending]
    with TemporaryFile() as answer:
        try:
            ended = subprocess.run(  # noqa: S603 - our own program; the ending is an argument, not a command
                command,
                stdin=content,
                stdout=answer,
                stderr=subprocess.DEVNULL,
                timeout=MOST_SECONDS,
                env=_environment(),
                cwd="/",
                start_new_session=True,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Reading(Outcome.TOO_LARGE)
        except OSError as error:
            raise ReaderFailed(str(error)) from error
        if ended.returncode < 0:
            if -ended.returncode in _STOPPED:
                raise ReaderFailed(f"stopped by signal {-ended.returncode}")
            # Out of time, out of memory, or a library that fell over: nothing is to be had from this file.
            return Reading(Outcome.TOO_LARGE)
        if ended.returncode:
            raise ReaderFailed(f"ended with {ended.returncode}")
        answer.seek(0)
        said = json.load(answer)
    return Reading(Outcome(said["outcome"]), said["text"], said["is_cut"])


def _environment() -> dict[str, str]:
    """Name where the code is, and nothing else: no key and no password goes along."""
    places = os.pathsep.join(place for place in sys.path if place)
    return {"PYTHONPATH": places, "PATH": os.defpath, "LC_ALL": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
