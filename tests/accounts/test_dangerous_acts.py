"""Requests that nobody's screen offers them: sent all the same, they change nothing."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    GroupPagePermission,
    PageViewRestriction,
    Site,
    Task,
    Workflow,
    WorkflowState,
)
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.accounts.staff_world import StaffWorld
from trangxa.accounts.models import User
from trangxa.core.models import PortalPage
from trangxa.newsroom.models import ForcedPublication

pytestmark = pytest.mark.django_db

Act = tuple[str, dict[str, Any]]
PASSWORD = {"password1": "mot-mat-khau-that-dai", "password2": "mot-mat-khau-that-dai"}


@pytest.fixture(autouse=True)
def _uploads_in_a_temporary_folder(settings: Any, staff_world: StaffWorld) -> None:
    settings.MEDIA_ROOT = staff_world.media_folder


def fingerprint() -> dict[str, Any]:
    """Whatever a forbidden act could have changed."""
    return {
        "pages": list(
            PortalPage.objects.order_by("pk").values("pk", "path", "live", "locked", "draft_title", "slug")
        ),
        "versions": list(PortalPage.objects.order_by("pk").values_list("latest_revision", flat=True)),
        "privacy": PageViewRestriction.objects.count(),
        "forced": list(ForcedPublication.objects.values("pk", "looked_at")),
        "workflow states": list(WorkflowState.objects.order_by("pk").values("pk", "status")),
        "people": list(
            User.objects.order_by("pk").values(
                "pk", "username", "is_active", "is_superuser", "password", "email"
            )
        ),
        "roles of people": sorted(User.groups.through.objects.values_list("user", "group")),
        "roles": [(group.name, group.permissions.count()) for group in Group.objects.order_by("pk")],
        "rights on pages": GroupPagePermission.objects.count(),
        "workflows": list(Workflow.objects.values("name", "active")),
        "steps": list(Task.objects.order_by("pk").values("name", "active")),
        "addresses": list(Redirect.objects.values("old_path", "redirect_link")),
        "site": list(Site.objects.values("hostname", "port", "root_page")),
        "pictures": list(get_image_model().objects.values("title", "collection")),
        "files": list(get_document_model().objects.values("title", "collection")),
        "collections": Collection.objects.count(),
    }


def acts_on_page(page: Any, world: StaffWorld) -> dict[str, Act]:
    """What can be done to one page, by the name of the act."""
    pages = "wagtailadmin_pages:{}".format
    bulk = f"/quan-tri/bulk/core/portalpage/{{}}/?id={page.pk}"
    destination = world.pages["home"].pk
    edited = {"title": "Đã sửa", "slug": "da-sua", "summary": "Đã sửa"}
    return {
        "edit": (reverse(pages("edit"), args=[page.pk]), edited),
        "publish": (reverse(pages("edit"), args=[page.pk]), {**edited, "action-publish": "1"}),
        "submit": (reverse(pages("edit"), args=[page.pk]), {**edited, "action-submit": "1"}),
        "unpublish": (reverse(pages("unpublish"), args=[page.pk]), {}),
        "delete": (reverse(pages("delete"), args=[page.pk]), {}),
        "move": (reverse(pages("move_confirm"), args=[page.pk, destination]), {}),
        "copy": (
            reverse(pages("copy"), args=[page.pk]),
            {"new_title": "Bản sao", "new_slug": "ban-sao", "new_parent_page": world.pages["news index"].pk},
        ),
        "reorder": (reverse(pages("set_page_position"), args=[page.pk]) + "?position=0", {}),
        "privacy": (reverse(pages("set_privacy"), args=[page.pk]), {"restriction_type": "login"}),
        "lock": (reverse(pages("lock"), args=[page.pk]), {}),
        "unlock": (reverse(pages("unlock"), args=[page.pk]), {}),
        "withdraw": (
            reverse("newsroom:withdraw", args=[page.pk]),
            {"reason": "Không rõ lý do", "notice": "Đã gỡ."},
        ),
        "force": (reverse("newsroom:force", args=[page.pk]), {"reason": "Không rõ lý do"}),
        **{
            f"{action} in bulk": (bulk.format(action), {"chooser": destination})
            for action in ("publish", "unpublish", "delete", "move")
        },
        **{
            f"{action} by the admin's interface": (
                reverse("wagtailadmin_api:pages:action", args=[page.pk, action]),
                {"destination_page_id": destination},
            )
            for action in (
                "publish",
                "unpublish",
                "delete",
                "move",
                "copy",
                "convert_alias",
                "revert_to_page_revision",
            )
        },
    }


def acts_on_the_frame(world: StaffWorld) -> dict[str, Act]:
    """What can be done to people, roles, the workflow and addresses, by the name of the act."""
    rows, target = world.rows, world.people["another member"]
    new_person = {
        "username": "ke-la",
        "email": "ke-la@hoaphong.example",
        "first_name": "Lạ",
        "last_name": "Kẻ",
    }
    state, task_state = rows["wagtailcore.workflowstate"], rows["wagtailcore.taskstate"]
    submitted = world.pages["submitted draft"]
    return {
        "make a person": (
            reverse("wagtailusers_users:add"),
            {**new_person, **PASSWORD, "is_superuser": "on"},
        ),
        "edit a person": (
            reverse("wagtailusers_users:edit", args=[target.pk]),
            {**new_person, **PASSWORD, "is_active": "on", "is_superuser": "on"},
        ),
        "delete a person": (reverse("wagtailusers_users:delete", args=[target.pk]), {}),
        "give a role in bulk": (
            f"/quan-tri/bulk/accounts/user/assign_role/?id={target.pk}",
            {"role": Group.objects.exclude(pk=rows["auth.group"].pk).first().pk},  # type: ignore[union-attr]
        ),
        "switch a person off": (
            f"/quan-tri/bulk/accounts/user/set_active_state/?id={target.pk}",
            {"mark_as_active": "False"},
        ),
        "make a role": (reverse("wagtailusers_groups:add"), {"name": "Vai trò lạ"}),
        "edit a role": (
            reverse("wagtailusers_groups:edit", args=[rows["auth.group"].pk]),
            {"name": "Vai trò lạ"},
        ),
        "delete a role": (reverse("wagtailusers_groups:delete", args=[rows["auth.group"].pk]), {}),
        "make a workflow": (reverse("wagtailadmin_workflows:add"), {"name": "Tự duyệt", "active": "on"}),
        "edit the workflow": (
            reverse("wagtailadmin_workflows:edit", args=[rows["wagtailcore.workflow"].pk]),
            {"name": "Tự duyệt", "active": "on"},
        ),
        "switch the workflow off": (
            reverse("wagtailadmin_workflows:disable", args=[rows["wagtailcore.workflow"].pk]),
            {},
        ),
        "take the workflow from a page": (
            reverse(
                "wagtailadmin_workflows:remove",
                args=[world.pages["home"].pk, rows["wagtailcore.workflow"].pk],
            ),
            {},
        ),
        "switch a step off": (
            reverse("wagtailadmin_workflows:disable_task", args=[rows["wagtailcore.task"].pk]),
            {},
        ),
        "make a step": (
            reverse("wagtailadmin_workflows:task_chooser_create")
            + "?create_model=wagtailcore.groupapprovaltask",
            {"create-task-name": "Tự duyệt", "create-task-groups": rows["auth.group"].pk},
        ),
        "approve a step": (
            reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", task_state.pk]),
            {},
        ),
        "cancel a workflow": (
            reverse("wagtailadmin_pages:edit", args=[submitted.pk]),
            {"action-cancel-workflow": "1", "workflow-state-id": state.pk},
        ),
        "look a second time": (
            reverse("newsroom:second_look", args=[rows["newsroom.forcedpublication"].pk]),
            {"finding": "Đã xem, đúng"},
        ),
        "add an address": (
            reverse("wagtailredirects:add"),
            {"old_path": "/x/", "redirect_link": "https://x.example/"},
        ),
        "change the site": (
            reverse("wagtailsites:edit", args=[rows["wagtailcore.site"].pk]),
            {"hostname": "x.example", "port": 80, "root_page": world.pages["home"].pk},
        ),
        "delete a picture": (reverse("wagtailimages:delete", args=[rows["media.portalimage"].pk]), {}),
        "rename a picture": (
            reverse("wagtailimages:edit", args=[rows["media.portalimage"].pk]),
            {"title": "Lạ"},
        ),
        "delete a file": (reverse("wagtaildocs:delete", args=[rows["media.portaldocument"].pk]), {}),
        "make a collection": (reverse("wagtailadmin_collections:add"), {"name": "Lạ", "parent": 1}),
    }


def changes_made_by(client: Client, acts: dict[str, Act]) -> list[str]:
    """Send every act, taking each back, and name those that changed something or broke."""
    client.raise_request_exception = False
    before, found = fingerprint(), []
    for name, (path, data) in acts.items():
        with transaction.atomic():
            status = client.post(path, data).status_code
            changed = [part for part, value in fingerprint().items() if value != before[part]]
            transaction.set_rollback(True)
        if changed or status >= 500:
            found.append(f"{name}: answered {status}, changed {changed or 'nothing'} ({path})")
    return found


@pytest.mark.parametrize("role", ["leader", "technician", "person without a role"])
@pytest.mark.parametrize("page", ["draft of another", "public article", "home"])
def test_whoever_does_not_work_on_pages_changes_none(
    role: str, page: str, client: Client, staff_world: StaffWorld
) -> None:
    client.force_login(staff_world.people[role])
    assert changes_made_by(client, acts_on_page(staff_world.pages[page], staff_world)) == []


@pytest.mark.parametrize("page", ["draft of another", "submitted draft", "public article", "home", "notice"])
def test_a_member_changes_nothing_of_another_persons_page(
    page: str, client: Client, staff_world: StaffWorld
) -> None:
    client.force_login(staff_world.people["member"])
    assert changes_made_by(client, acts_on_page(staff_world.pages[page], staff_world)) == []


@pytest.mark.parametrize("role", ["member", "leader", "person without a role"])
def test_the_lowest_roles_change_nothing_of_the_frame(
    role: str, client: Client, staff_world: StaffWorld
) -> None:
    client.force_login(staff_world.people[role])
    assert changes_made_by(client, acts_on_the_frame(staff_world)) == []


@pytest.mark.parametrize("role", ["head", "deputy", "secretary"])
def test_the_boards_leading_people_touch_neither_people_nor_roles_nor_workflow(
    role: str, client: Client, staff_world: StaffWorld
) -> None:
    theirs = {
        *("approve a step", "cancel a workflow", "look a second time", "add an address"),
        *("delete a picture", "rename a picture", "delete a file"),
    }
    client.force_login(staff_world.people[role])
    acts = {name: act for name, act in acts_on_the_frame(staff_world).items() if name not in theirs}
    assert changes_made_by(client, acts) == []


@pytest.mark.parametrize("role", ["head", "deputy", "secretary", "administrator"])
@pytest.mark.parametrize("page", ["own draft", "public article"])
def test_nobody_publishes_or_takes_down_past_the_acts_with_a_reason(
    role: str, page: str, client: Client, staff_world: StaffWorld
) -> None:
    subject = staff_world.pages[page]
    acts = {
        name: act
        for name, act in acts_on_page(subject, staff_world).items()
        if name.split()[0] in {"publish", "unpublish"} and name != "publish"
    }
    client.force_login(staff_world.people[role])
    assert changes_made_by(client, acts) == []


@pytest.mark.parametrize("role", ["head", "secretary", "member", "administrator"])
def test_asking_to_publish_from_the_editor_saves_a_draft_only(
    role: str, client: Client, staff_world: StaffWorld
) -> None:
    draft = staff_world.pages["own draft"]
    form = nested_form_data(
        {
            **{name: getattr(draft, name) for name in ("slug", "summary", "genre")},
            "title": "Tên đã sửa",
            "category": draft.category_id,
            "body": streamfield([]),
            "authors": inline_formset([]),
            "corrections": inline_formset([]),
            "comments": inline_formset([]),
            "action-publish": "1",
        }
    )
    client.force_login(staff_world.people[role])
    response = client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    draft = type(draft).objects.get(pk=draft.pk)
    assert response.status_code == 302, response.context and response.context["form"].errors
    assert (draft.live, draft.draft_title) == (False, "Tên đã sửa")


def test_a_visitor_changes_nothing(client: Client, staff_world: StaffWorld) -> None:
    acts = acts_on_page(staff_world.pages["public article"], staff_world) | acts_on_the_frame(staff_world)
    assert changes_made_by(client, acts) == []
