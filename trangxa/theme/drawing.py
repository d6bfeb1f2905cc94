"""What the templates of the public site may use: Jinja2's environment (docs/adr/0012)."""

from collections.abc import MutableMapping
from typing import Any

import jinja2
from django.template.defaultfilters import capfirst, linebreaks_filter, linebreaksbr
from django.urls import reverse
from markupsafe import Markup

from trangxa.core import pictures
from trangxa.theme import (
    addresses,
    fields,
    head,
    kept_parts,
    sprite,
    structured_data,
    wording,
    written_values,
)


class DrawnTemplate(jinja2.Template):
    def render(self, *args: Any, **kwargs: Any) -> Markup:
        """Return what is drawn, as safe as what Django's own engine draws: a block is drawn into a page."""
        with sprite.sprite_of_its_own():
            return Markup(super().render(*args, **kwargs))  # noqa: S704 - escaped by the template itself


def _as_written(node: jinja2.nodes.Expr) -> jinja2.nodes.Expr:
    """Put the words of `{{ _("…") }}` in place of the call: a page has dozens, and there is one language."""
    is_plain = (
        isinstance(node, jinja2.nodes.Call)
        and isinstance(node.node, jinja2.nodes.Name)
        and node.node.name == "_"
        and len(node.args) == 1
        and isinstance(node.args[0], jinja2.nodes.Const)
        and not node.kwargs
    )
    if not is_plain:
        return node
    return jinja2.nodes.TemplateData(wording.worded(node.args[0].value), lineno=node.lineno)  # type: ignore[attr-defined]


class Drawing(jinja2.Environment):
    template_class = DrawnTemplate

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.known_templates: dict[str, jinja2.Template] = {}

    def _parse(self, source: str, name: str | None, filename: str | None) -> jinja2.nodes.Template:
        tree = super()._parse(source, name, filename)
        for call in list(tree.find_all(jinja2.nodes.Output)):
            call.nodes = [_as_written(node) for node in call.nodes]
        return tree

    def get_template(
        self,
        name: str | jinja2.Template,
        parent: str | None = None,
        globals: MutableMapping[str, Any] | None = None,
    ) -> jinja2.Template:
        """Return a template; one that cannot change while the portal runs is looked up once: a page asks for a dozen."""
        if self.auto_reload or not isinstance(name, str):
            return super().get_template(name, parent, globals)
        known = self.known_templates.get(name)
        if known is None:
            known = self.known_templates[name] = super().get_template(name, parent, globals)
        return known

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return a template's globals as one dict. Jinja2's chain of two is asked name by name at every import."""
        return {**self.globals, **(d or {})}


def environment(**options: Any) -> jinja2.Environment:
    """Return the environment for the public templates; `options` are Django's (loader, autoescape, auto_reload)."""
    drawing = Drawing(
        **{
            **options,
            "undefined": jinja2.ChainableUndefined,
            "extensions": ["jinja2.ext.i18n", "wagtail.jinja2tags.core"],
        }
    )
    static = addresses.static_addresses()
    drawing.globals |= {
        "static": static,
        "url": reverse,
        "with_query": addresses.with_query,
        "stylesheet": head.stylesheet_links(static),
        "page_description": jinja2.pass_context(head.page_description),
        "breadcrumb_steps": jinja2.pass_context(head.breadcrumb_steps),
        "breadcrumb_data": structured_data.breadcrumb_data,
        "portal_data": structured_data.portal_data,
        "kept_part": kept_parts.kept_part,
        "begin_sprite": sprite.begin_sprite,
        "draw_sprite": sprite.draw_sprite,
        "picture_of": pictures.picture_of,
        "picture_address": pictures.picture_address,
    }
    drawing.filters |= {
        "icon": jinja2.pass_context(sprite.icon),
        **{write.__name__: write for write in written_values.FILTERS},
        **{ask.__name__: ask for ask in fields.FILTERS},
        "json_ld": structured_data.json_ld,
        "phone_link": addresses.phone_link,
        "quoted": addresses.quoted,
        "capfirst": capfirst,
        "linebreaks": linebreaks_filter,
        "linebreaksbr": linebreaksbr,
    }
    # The names that the i18n extension calls; its own functions would ask gettext anew each time. No ngettext: in
    # Vietnamese a message has one form.
    drawing.newstyle_gettext = True  # type: ignore[attr-defined]
    drawing.globals |= {"_": wording.worded, "gettext": wording.worded}
    return drawing
