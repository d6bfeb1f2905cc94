"""The approval workflow: editing, then approval, for every page of the portal."""

from django.contrib.auth.models import Group
from wagtail.models import Task, Workflow, WorkflowPage, WorkflowTask

from trangxa.core.models import HomePage, PortalPage
from trangxa.core.preparing import register_step
from trangxa.core.roles import APPROVERS, SECRETARY
from trangxa.newsroom.models import ApprovalTask, EditingTask

WORKFLOW_NAME = "Biên tập rồi duyệt"
EDITING_NAME = "Biên tập"
APPROVAL_NAME = "Duyệt"


@register_step(order=20)
def approval_workflow(home: HomePage) -> list[str]:
    changes = _remove_samples()
    editing, made_editing = EditingTask.objects.get_or_create(name=EDITING_NAME)
    approval, made_approval = ApprovalTask.objects.get_or_create(name=APPROVAL_NAME)
    for task, roles in ((editing, (SECRETARY, *APPROVERS)), (approval, APPROVERS)):
        groups = set(Group.objects.filter(name__in=roles))
        if set(task.groups.all()) != groups:
            task.groups.set(groups)
            changes.append(f"groups of task {task.pk}")
    workflow, made_workflow = Workflow.objects.get_or_create(name=WORKFLOW_NAME)
    for order, task in enumerate((editing, approval)):
        WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": order})
    root = PortalPage.get_first_root_node()
    if not WorkflowPage.objects.filter(page=root, workflow=workflow).exists():
        WorkflowPage.objects.filter(page=root).delete()
        WorkflowPage.objects.create(page=root, workflow=workflow)
        changes.append("assigned the approval workflow")
    if made_editing or made_approval or made_workflow:
        changes.append("made the approval workflow")
    return changes


def _remove_samples() -> list[str]:
    """Wagtail's migrations make a one-step workflow of their own."""
    removed, _ = Workflow.objects.filter(name="Moderators approval").delete()
    Task.objects.filter(name="Moderators approval").delete()
    return ["removed Wagtail's sample workflow"] if removed else []
