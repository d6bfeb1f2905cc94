"""What the front knows of the portal: written by `trangxa upgrade`, read here without Django."""

import json
from dataclasses import dataclass, field
from ipaddress import ip_address, ip_network
from pathlib import Path
from typing import Any

from trangxa.edge.tree import FRONT_FACTS

Header = tuple[str, str]


@dataclass(frozen=True)
class Facts:
    """Without the file everything is passed to the application."""

    headers: tuple[Header, ...] = ()
    static_folder: str = ""
    media_folder: str = ""
    hosts: tuple[str, ...] = ()
    https_only: bool = False
    serves_public: bool = False
    query_readers: frozenset[str] = frozenset()
    personal_cookies: tuple[str, ...] = ()
    trusted_proxies: tuple[Any, ...] = field(default=())
    # Bytes; what a form may hold besides its files is little.
    largest_body: int = 64 * 2**20

    def knows_host(self, host: str) -> bool:
        """Whether this is one of the portal's names, with or without a port."""
        name, colon, port = host.lower().rpartition(":")
        if not colon or not port.isdigit():
            name = host.lower()
        name = name.rstrip(".")
        return any(
            known == "*"
            or name == known
            or (known.startswith(".") and (name == known[1:] or name.endswith(known)))
            for known in self.hosts
        )

    def is_trusted(self, peer: str) -> bool:
        """Whether what this peer says of its own client is believed."""
        try:
            address = ip_address(peer)
        except ValueError:
            return peer == ""
        return any(address in network for network in self.trusted_proxies)


def read(public_folder: str) -> Facts:
    try:
        told = json.loads((Path(public_folder) / FRONT_FACTS).read_text(encoding="utf-8"))
        return Facts(
            headers=tuple((str(name), str(value)) for name, value in told["headers"]),
            static_folder=told["static_folder"],
            media_folder=told["media_folder"],
            hosts=tuple(host.lower() for host in told["hosts"]),
            https_only=told["https_only"],
            serves_public=told["serves_public"],
            query_readers=frozenset(told["query_readers"]),
            personal_cookies=tuple(f"{name}=" for name in told["personal_cookies"]),
            # The file may be of an earlier release, which did not say this.
            largest_body=int(told.get("largest_body", Facts.largest_body)),
            trusted_proxies=tuple(ip_network(text, strict=False) for text in told["trusted_proxies"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Facts()
