"""Content security policy: values named as in Django 6, and the header built from a settings dict."""

from collections.abc import Mapping, Sequence


class CSP:
    NONE = "'none'"
    SELF = "'self'"
    UNSAFE_INLINE = "'unsafe-inline'"


def policy_header(policy: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{directive} {' '.join(sources)}" for directive, sources in policy.items())
