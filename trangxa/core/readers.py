"""Whether a request is a reader's (bạn đọc), for those who count: no robot, no staff, nothing fetched ahead.

Whoever can tell registers a test; whoever counts asks.
"""

from collections.abc import Callable

from django.http import HttpRequest

Test = Callable[[HttpRequest], bool]
_tests: list[Test] = []


def register_test(is_of_reader: Test) -> None:
    """Add a test; it is asked at every counted request and costs no query."""
    if is_of_reader not in _tests:
        _tests.append(is_of_reader)


def is_of_reader(request: HttpRequest) -> bool:
    return all(test(request) for test in _tests)
