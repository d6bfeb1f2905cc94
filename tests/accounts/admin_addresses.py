"""Every address of the staff site, filled with real objects: nothing is left out because nobody thought of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from wagtail.models import get_page_models

from tests.accounts.staff_world import StaffWorld

STAFF_PREFIX = "quan-tri/"
PAGE_ARGUMENTS = {"page_id", "parent_page_id", "page_to_move_id"}
# What an argument names where the name alone does not say it: (namespace or address, argument) -> model of a row.
ROWS = {
    ("wagtailadmin_collections", "pk"): "wagtailcore.collection",
    ("wagtailadmin_collections", "collection_id"): "wagtailcore.collection",
    ("wagtailadmin_workflows:edit_task", "pk"): "wagtailcore.task",
    ("wagtailadmin_workflows:disable_task", "pk"): "wagtailcore.task",
    ("wagtailadmin_workflows:enable_task", "pk"): "wagtailcore.task",
    ("wagtailadmin_workflows", "pk"): "wagtailcore.workflow",
    ("wagtailadmin_workflows", "workflow_pk"): "wagtailcore.workflow",
    ("wagtailadmin_editing_sessions", "session_id"): "wagtailadmin.editingsession",
    ("newsroom:second_look", "pk"): "newsroom.forcedpublication",
    ("reports", "pk"): "reports.report",
    ("audit", "pk"): "audit.auditentry",
    ("wagtailsites", "pk"): "wagtailcore.site",
    ("wagtailusers_users", "pk"): "accounts.user",
    ("wagtailusers_groups", "pk"): "auth.group",
    ("wagtailimages_chooser", "pk"): "media.portalimage",
    ("wagtaildocs_chooser", "pk"): "media.portaldocument",
    ("wagtailadmin_api:images", "pk"): "media.portalimage",
    ("wagtailadmin_api:documents", "pk"): "media.portaldocument",
    ("", "task_id"): "wagtailcore.task",
    ("", "task_state_id"): "wagtailcore.taskstate",
    ("", "workflow_state_id"): "wagtailcore.workflowstate",
    ("", "revision_id"): "wagtailcore.revision",
    ("", "revision_id_a"): "wagtailcore.revision",
    ("", "redirect_id"): "wagtailredirects.redirect",
    ("", "query_id"): "wagtailsearchpromotions.query",
    ("", "document_id"): "media.portaldocument",
    ("", "doc_id"): "media.portaldocument",
    ("", "image_id"): "media.portalimage",
    ("", "uploaded_file_id"): "wagtailcore.uploadedfile",
}
# Asked for every kind of page; the other addresses for one page of each stage of its life.
FOR_EVERY_KIND = {
    f"wagtailadmin_pages:{name}" for name in ("edit", "view_draft", "delete", "unpublish", "add_subpage")
}
STAGES = ("own draft", "draft of another", "submitted draft", "public article", "home")
PAGES_UNDER = {
    "wagtailadmin_pages:revisions_compare",
    "newsroom:withdraw",
    "newsroom:cancel_schedule",
    "newsroom:force",
    "wagtailadmin_api:pages",
}
WORDS = {
    "action_name": "approve",
    "filter_spec": "original",
    "revision_id_b": "latest",
    "uidb64": "MQ",
    "token": "set-password",
}
# Acts on several things at once, by model.
BULK_ACTIONS = {
    "core.portalpage": ("publish", "unpublish", "delete", "move"),
    "media.portalimage": ("delete", "add_to_collection", "add_tags"),
    "media.portaldocument": ("delete", "add_to_collection", "add_tags"),
    "accounts.user": ("delete", "assign_role", "set_active_state"),
}


@dataclass(frozen=True)
class Address:
    """One address: the name of its pattern, what it is about ("" when that is nothing), and the path to ask for."""

    name: str
    subject: str
    path: str

    def __str__(self) -> str:
        return f"{self.name} @ {self.subject}" if self.subject else self.name


def patterns(
    resolver: Any = None, prefix: str = "", names: tuple[str, ...] = ()
) -> Iterator[tuple[str, str, URLPattern]]:
    """Yield (qualified name, route, pattern) of everything under the staff site."""
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = (*names, pattern.namespace) if pattern.namespace else names
            yield from patterns(pattern, route, inner)
        elif route.startswith(STAFF_PREFIX):
            yield ":".join((*names, pattern.name or "")), route, pattern


def addresses(world: StaffWorld) -> list[Address]:
    """Every staff address with arguments; raises LookupError for one whose arguments nobody has described."""
    found = {
        address for name, route, pattern in patterns() for address in _filled(name, route, pattern, world)
    }
    return sorted(found, key=str)


def _filled(name: str, route: str, pattern: URLPattern, world: StaffWorld) -> Iterator[Address]:
    if not name or name.endswith(":"):  # Wagtail's page for addresses that do not exist, and its test of it
        yield Address(f"unnamed {route}", "", "/quan-tri/khong-co-trang-nay/")
        return
    arguments = list(dict.fromkeys([*pattern.pattern.converters, *pattern.pattern.regex.groupindex]))
    if "content_type_app_name" in arguments or {"app_label", "model_name"} <= set(arguments):
        yield from _filled_with_models(name, arguments, world)
        return
    choices = [_choices(name, argument, world) for argument in arguments]
    for chosen in product(*choices):
        values = {argument: value for argument, (value, _subject) in zip(arguments, chosen, strict=True)}
        subjects = [subject for _value, subject in chosen if subject]
        yield Address(name, " → ".join(subjects), reverse(name, kwargs=values))


def _choices(name: str, argument: str, world: StaffWorld) -> list[tuple[Any, str]]:
    """Return the values to try for an argument, each with the name of its subject when that matters."""
    namespace = name.rpartition(":")[0]
    if (namespace, argument) in world.words:
        return [(world.words[namespace, argument], "")]
    if argument in WORDS:
        return [(WORDS[argument], "")]
    if argument in PAGE_ARGUMENTS or (argument == "pk" and {name, namespace} & PAGES_UNDER):
        return [
            (page.pk, label)
            for label, page in world.pages.items()
            if label in STAGES or name in FOR_EVERY_KIND
        ]
    if argument in {"destination_id", "page_pk"}:
        return [(world.pages["news index"].pk, "")]
    for scope in (name, namespace, ""):
        if (scope, argument) in ROWS:
            return [(world.rows[ROWS[scope, argument]].pk, "")]
    if argument == "pk":
        rows = [row for label, row in world.rows.items() if label.endswith(f".{namespace}")]
        if rows:
            return [(rows[0].pk, "")]
    if argument in {"app_name", "model_name"}:
        return [({"app_name": "taggit", "model_name": "tag"}[argument], "")]
    raise LookupError(
        f"No object for {argument} of {name}: add one to tests/accounts/staff_world.py and admin_addresses.py"
    )


def _filled_with_models(name: str, arguments: list[str], world: StaffWorld) -> Iterator[Address]:
    if name == "wagtail_bulk_action":
        for label, actions in BULK_ACTIONS.items():
            app, model = label.split(".")
            row = world.pages["public article"] if label == "core.portalpage" else world.rows[label]
            for action in actions:
                path = reverse(name, args=[app, model, action])
                yield Address(name, f"{model} {action}", f"{path}?id={row.pk}")
    elif name == "wagtailadmin_workflows:add_task":
        for app, model in (
            ("newsroom", "editingtask"),
            ("newsroom", "approvaltask"),
            ("wagtailcore", "groupapprovaltask"),
        ):
            yield Address(name, model, reverse(name, args=[app, model]))
    elif name == "wagtailadmin_editing_sessions:ping":
        page, session = world.pages["public article"], world.rows["wagtailadmin.editingsession"]
        yield Address(name, "", reverse(name, args=["core", "portalpage", page.pk, session.pk]))
    elif "parent_page_id" in arguments:
        for kind, parent in _kinds_with_parents(world):
            yield Address(
                name,
                kind.__name__,
                reverse(name, args=[kind._meta.app_label, kind._meta.model_name, parent.pk]),
            )
    elif name.startswith("wagtailadmin_pages:"):
        for kind in get_page_models():
            yield Address(
                name, kind.__name__, reverse(name, args=[kind._meta.app_label, kind._meta.model_name])
            )
    else:
        raise LookupError(f"No models for {name}: describe them in tests/accounts/admin_addresses.py")


def _kinds_with_parents(world: StaffWorld) -> Iterator[tuple[Any, Any]]:
    """Every kind of page with a page under which it is to be added, else with the home page."""
    for kind in get_page_models():
        allowed = [page for page in world.pages.values() if kind.can_create_at(page)]
        yield kind, allowed[0] if allowed else world.pages["home"]
