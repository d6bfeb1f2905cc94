"""Decisions of the newsroom: values in, values out."""

from django.utils.translation import gettext as _


def obstacle_to_approving(*, last_editor_id: int | None, user_id: int) -> str | None:
    """Return why this person may not approve this version, or None. Four eyes: never one's own last edit."""
    if last_editor_id is not None and last_editor_id == user_id:
        return _("Anh, chị là người sửa sau cùng, nên người khác phải duyệt bản này.")
    return None
