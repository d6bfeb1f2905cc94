"""What search engines are told of the portal as a whole (schema.org)."""

from typing import Any

from django import template
from django.template.context import Context
from django.utils.safestring import SafeString

from trangxa.theme.templatetags.theme import absolute, json_ld

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_data(context: Context) -> SafeString:
    """Write who owns the portal and how to search it; an empty portal writes nothing."""
    identity = context.get("site_identity")
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
