from typing import Any

from django.http import HttpRequest


def display(request: HttpRequest) -> dict[str, Any]:
    return {"display": None}
