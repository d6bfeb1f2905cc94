"""Which addresses may be kept as files; no Django, since the process that serves them has none."""

import re

# Plain folders, and at the end nothing or a file of one of these types: no dots to climb with, nothing to decode. Or a
# file that readers download.
_STORABLE = re.compile(
    r"/(?:[A-Za-z0-9][A-Za-z0-9_-]*/)*(?:[A-Za-z0-9][A-Za-z0-9_-]*\.(?:xml|txt|csv|json))?|/tep/\d{1,18}/[A-Za-z0-9_-][A-Za-z0-9_.-]*",
    re.ASCII,
)
LONGEST_ADDRESS = 200


def is_storable(path: str) -> bool:
    # The home page's file is called index: no other address may be.
    return len(path) <= LONGEST_ADDRESS and path != "/index/" and _STORABLE.fullmatch(path) is not None
