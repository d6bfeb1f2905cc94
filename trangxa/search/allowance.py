"""So many requests for each address (hạn mức): what asks too fast waits. Kept in the memory of this process alone."""

import math
import threading
import time
from ipaddress import IPv6Address, ip_address
from itertools import islice

MOST_ADDRESSES = 10_000


class Allowance:
    """`at_once` requests in a row, and `a_minute` in the long run."""

    def __init__(self, *, at_once: int, a_minute: int) -> None:
        self._step = 60.0 / a_minute
        self._ahead = self._step * at_once
        # By address: until when what it was given is used up.
        self._used_until: dict[str, float] = {}
        self._lock = threading.Lock()

    def seconds_to_wait(self, address: str, now: float | None = None) -> int:
        """Take one request; 0 when it is allowed, else after how many whole seconds the next one is."""
        moment = time.monotonic() if now is None else now
        key = _household(address)
        with self._lock:
            used_until = max(self._used_until.pop(key, moment), moment)
            wait = used_until + self._step - moment - self._ahead
            if wait <= 0:
                used_until += self._step
            self._used_until[key] = used_until
            self._forget(moment)
        return math.ceil(wait) if wait > 0 else 0

    def forget_all(self) -> None:
        with self._lock:
            self._used_until.clear()

    def _forget(self, moment: float) -> None:
        """Let those go who have not asked for longest: they have their whole allowance again, or nearly."""
        too_many = len(self._used_until) - MOST_ADDRESSES
        for key in list(islice(self._used_until, max(0, too_many))):
            del self._used_until[key]


def _household(address: str) -> str:
    """Of IPv6 a household has a whole network, and may change its address with every request."""
    try:
        parsed = ip_address(address)
    except ValueError:
        return address
    return str(int(parsed) >> 64) if isinstance(parsed, IPv6Address) else address
