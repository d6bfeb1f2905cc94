"""Read the file on standard input within narrow limits and print what came of it."""

import contextlib
import json
import os
import resource
import sys
from dataclasses import asdict
from typing import BinaryIO

SECONDS_OF_CPU = 30
MEMORY_BYTES = 768 * 1024 * 1024
MOST_WRITTEN_BYTES = 8 * 1024 * 1024
OPEN_FILES = 64


def limit_this_process() -> None:
    """Take less than the portal needs, and be the first to go when the machine has no memory left."""
    for what, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, SECONDS_OF_CPU),
        (resource.RLIMIT_FSIZE, MOST_WRITTEN_BYTES),
        (resource.RLIMIT_NOFILE, OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        _soft, hard = resource.getrlimit(what)
        limit = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (limit, limit))
    with contextlib.suppress(OSError):
        os.nice(10)
    with contextlib.suppress(OSError), open("/proc/self/oom_score_adj", "w") as score:
        score.write("1000")


def read(file: BinaryIO, ending: str) -> dict[str, object]:
    from trangxa.media.file_reading.kinds import kind_of
    from trangxa.media.file_reading.outcome import NotReadable, Outcome, Reading
    from trangxa.media.file_reading.readers import reader_of

    try:
        kind = kind_of(file, ending)
        read_it = reader_of(kind)
        file.seek(0)
        reading = read_it(file)
    except NotReadable as error:
        reading = Reading(error.outcome)
    except (MemoryError, RecursionError):
        reading = Reading(Outcome.TOO_LARGE)
    except ImportError:
        raise  # of ours, not of the file's
    except Exception:
        # Whatever a library says of a file made wrongly.
        reading = Reading(Outcome.BROKEN)
    return asdict(reading)


if __name__ == "__main__":
    limit_this_process()
    with open(0, "rb", closefd=False) as standard_input:
        answer = read(standard_input, sys.argv[1] if len(sys.argv) > 1 else "")
    print(json.dumps(answer))
