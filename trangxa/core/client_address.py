"""The network address of whoever sent a request, seen through the proxies that we trust."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

from django.conf import settings

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network


def client_address(meta: Mapping[str, Any]) -> str:
    """Return the sender's address, or "" when nothing says it; `meta` is the request's META.

    That is the peer itself, unless it is a proxy of ours; then the last address of X-Forwarded-For that is none.
    What stands further left was written by the sender and proves nothing. A peer without address speaks through
    a socket of this machine.
    """
    trusted = _networks(tuple(settings.TRUSTED_PROXIES))
    peer = _parsed(str(meta.get("REMOTE_ADDR") or ""))
    if peer is not None and not _is_within(peer, trusted):
        return str(peer)
    nearest = peer
    for entry in reversed(str(meta.get("HTTP_X_FORWARDED_FOR") or "").split(",")):
        hop = _parsed(entry)
        if hop is None:
            continue
        nearest = hop
        if not _is_within(hop, trusted):
            break
    return str(nearest) if nearest is not None else ""


def networks(words: Iterable[str]) -> Sequence[Network]:
    """Return addresses and networks as networks; raises ValueError for a word that is neither."""
    return [ip_network(word, strict=False) for word in words]


_networks = cache(networks)


def _is_within(address: Address, trusted: Sequence[Network]) -> bool:
    return any(address.version == network.version and address in network for network in trusted)


def _parsed(text: str) -> Address | None:
    """Read an address, also with a port or in brackets; an IPv4 address in IPv6 clothes is an IPv4 address."""
    word = text.strip()
    if word.startswith("["):
        word = word[1:].partition("]")[0]
    elif word.count(":") == 1:
        word = word.partition(":")[0]
    try:
        address = ip_address(word)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
