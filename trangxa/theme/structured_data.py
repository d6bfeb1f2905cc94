"""What search engines are told in a form for machines (schema.org)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from trangxa.theme.addresses import absolute

# `json.dumps` would make one for every value.
_encoder = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=str)


def json_ld(value: Any) -> SafeString:
    """Write schema.org data. A data block is never executed, so the content security policy does not concern it."""
    if not value:
        return SafeString("")
    text = _harmless(_encoder.encode(value))
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def _harmless(text: str) -> str:
    return text.replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026")


def breadcrumb_data(steps: Sequence[Mapping[str, Any]]) -> SafeString:
    """Write the breadcrumb, without the home page in `steps`; nothing where there are no steps."""
    if not steps:
        return SafeString("")
    items = [
        {
            "@type": "ListItem",
            "position": place,
            "name": str(step["title"]),
            "item": absolute(str(step["url"])),
        }
        for place, step in enumerate([{"title": "Trang chủ", "url": "/"}, *steps], 1)
    ]
    return json_ld({"@context": "https://schema.org", "@type": "BreadcrumbList", "itemListElement": items})


def portal_data(identity: Mapping[str, Any] | None) -> SafeString:
    """Write who owns the portal and how to search it; an empty portal writes nothing."""
    if not identity:
        return SafeString("")
    home = absolute("/")
    owner: dict[str, Any] = {
        "@type": "GovernmentOrganization",
        "@id": f"{home}#owner",
        "name": identity["owner_name"],
        "url": home,
        "address": identity["address"],
        "telephone": identity["phone"],
        "email": identity["email"],
        "logo": absolute(identity["emblem_url"]) if identity["emblem_url"] else "",
    }
    site: dict[str, Any] = {
        "@type": "WebSite",
        "name": identity["site_name"],
        "url": home,
        "inLanguage": "vi",
        "publisher": {"@id": owner["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{absolute('/tim-kiem/')}?q={{tu}}",
            "query-input": "required name=tu",
        },
    }
    graph = [{name: value for name, value in thing.items() if value} for thing in (owner, site)]
    return json_ld({"@context": "https://schema.org", "@graph": graph})
