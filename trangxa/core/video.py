"""Addresses of videos on other sites."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

_YOUTUBE_ID = re.compile(r"[A-Za-z0-9_-]{11}")


@dataclass(frozen=True)
class VideoAddress:
    """A video: its page, and the address of the player that sets no cookie before it plays."""

    page_url: str
    player_url: str


def parse_video_address(address: str) -> VideoAddress | None:
    """Return the video behind a YouTube address, or None when it is not one."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"}:
        return None
    if host == "youtu.be":
        candidate = parts.path.lstrip("/")
    elif host in {"youtube.com", "youtube-nocookie.com"}:
        if parts.path == "/watch":
            candidate = parse_qs(parts.query).get("v", [""])[0]
        else:
            candidate = re.sub(r"^/(embed|shorts|live)/", "", parts.path)
    else:
        return None
    if not _YOUTUBE_ID.fullmatch(candidate):
        return None
    return VideoAddress(
        page_url=f"https://www.youtube.com/watch?v={candidate}",
        player_url=f"https://www.youtube-nocookie.com/embed/{candidate}",
    )
