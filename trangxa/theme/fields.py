"""Questions a field's template asks about a bound field."""

from django import forms
from django.forms import BoundField


def kind(field: BoundField) -> str:
    """Return "choices" (one or many of a list), "tick", or "entry" for all that is typed, picked or uploaded."""
    widget = field.field.widget
    if isinstance(widget, (forms.RadioSelect, forms.CheckboxSelectMultiple)):
        return "choices"
    return "tick" if isinstance(widget, forms.CheckboxInput) else "entry"


def described_by(field: BoundField) -> str:
    """Return the ids of the hint and the error that a group of choices names."""
    ids = [f"{field.auto_id}_helptext"] if field.help_text else []
    return " ".join([*ids, f"{field.auto_id}_error"] if field.errors else ids)


def first_control(field: BoundField) -> str:
    """Return the id of what a reader fills in first: of the first choice where there are several."""
    if kind(field) == "choices":
        return next((str(choice.id_for_label) for choice in field.subwidgets), str(field.auto_id))
    return str(field.id_for_label or field.auto_id)


def error_count(form: forms.Form) -> int:
    return sum(len(messages) for messages in form.errors.values())


# What templates ask of a field or a form, under the functions' own names.
FILTERS = (kind, described_by, first_control, error_count)
