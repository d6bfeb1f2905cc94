"""What people do with a report. Each act asks for the right, refuses with its reasons, and is in the audit log."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from trangxa.audit.recording import record
from trangxa.core.errors import refuse_if

from .collecting import counted_items
from .corrections import with_correction
from .drafting import correctable, draft_figures
from .figures.snapshot import to_data
from .models import Report, ReportState, ReportVersion
from .roles import PREPARE
from .texts import ReportTexts


def may_prepare(user: Any) -> bool:
    return bool(user.has_perm(PREPARE))


def obstacles_to_editing(report: Report, user: Any) -> list[str]:
    obstacles = _right(user)
    if report.state == ReportState.SUBMITTED:
        obstacles.append(_("Báo cáo đang trình ký. Hãy đưa về nháp trước khi sửa."))
    if report.state == ReportState.ISSUED:
        obstacles.append(_("Báo cáo đã ban hành, không sửa được nữa. Hãy lập báo cáo mới."))
    return obstacles


def obstacles_to_issuing(report: Report, user: Any) -> list[str]:
    obstacles = _right(user)
    if report.state != ReportState.SUBMITTED:
        obstacles.append(_("Chỉ báo cáo đang trình ký mới ghi là đã ban hành được."))
    elif not report.versions.exists():
        obstacles.append(_("Báo cáo chưa có phiên bản nào được chốt."))
    return obstacles


@transaction.atomic
def store_new(report: Report, user: Any) -> Report:
    refuse_if(_right(user))
    report.created_by = user
    report.full_clean(exclude=["created_by"])
    report.save()
    record("reports.create", report, user=user)
    return report


@transaction.atomic
def change_parameters(report: Report, user: Any, values: dict[str, Any]) -> None:
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    before = {name: getattr(locked, name) for name in values}
    changed = {name: value for name, value in values.items() if before[name] != value}
    for name, value in changed.items():
        setattr(locked, name, value)
    locked.full_clean()
    locked.save()
    if changed:
        told = {name: [_plain(before[name]), _plain(value)] for name, value in changed.items()}
        record("reports.change_parameters", locked, user=user, data=told)


@transaction.atomic
def change_texts(report: Report, user: Any, texts: ReportTexts) -> None:
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    before = {text.id: text for text in locked.written.items}
    changed = [text.id for text in texts.items if before.get(text.id) != text]
    removed = sorted(before.keys() - {text.id for text in texts.items})
    if not changed and not removed:
        return
    locked.texts = texts.to_dict()
    locked.save(update_fields=["texts"])
    record("reports.change_texts", locked, user=user, data={"changed": changed, "removed": removed})


@transaction.atomic
def correct_figure(
    report: Report, user: Any, *, field: str, printed: int, reason: str, now: datetime
) -> None:
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    figures = draft_figures(locked, now=now)
    known = next((each for each in correctable(figures) if each.field == field), None)
    refuse_if([] if known else [_("Số liệu này không còn trong báo cáo. Hãy tải lại trang rồi chọn lại.")])
    label = known.label if known else field
    changed = with_correction(figures, field, printed, label=label, by=str(user), at=now, reason=reason)
    locked.corrections = [to_data(change) for change in changed.corrections]
    locked.save(update_fields=["corrections"])
    data = {"figure": label, "before": known.value if known else None, "printed": printed}
    record("reports.correct_figure", locked, user=user, reason=reason, data=data)


@transaction.atomic
def undo_correction(report: Report, user: Any, field: str) -> None:
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    kept = [change for change in locked.corrections if change["field"] != field]
    if len(kept) == len(locked.corrections):
        return
    locked.corrections = kept
    locked.save(update_fields=["corrections"])
    record("reports.undo_correction", locked, user=user, data={"figure": field})


@transaction.atomic
def freeze(report: Report, user: Any, *, now: datetime | None = None) -> ReportVersion:
    """Keep the report as it stands, with the list of the items it counts."""
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    return _freeze(locked, user, now or timezone.now())


@transaction.atomic
def submit(report: Report, user: Any) -> ReportVersion:
    """Freeze the report and hand it over to be signed (trình ký)."""
    locked = _locked(report)
    refuse_if(obstacles_to_editing(locked, user))
    version = _freeze(locked, user, timezone.now())
    _enter(locked, ReportState.SUBMITTED, user, "reports.submit")
    return version


@transaction.atomic
def take_back(report: Report, user: Any) -> None:
    locked = _locked(report)
    obstacles = _right(user)
    if locked.state != ReportState.SUBMITTED:
        obstacles.append(_("Chỉ báo cáo đang trình ký mới đưa về nháp được."))
    refuse_if(obstacles)
    _enter(locked, ReportState.DRAFT, user, "reports.take_back")


@transaction.atomic
def issue(report: Report, user: Any, *, number: int, issued_on: Any) -> ReportVersion:
    """Record that the report was signed. Its last version stays, with number and day of issue added."""
    locked = _locked(report)
    refuse_if(obstacles_to_issuing(locked, user))
    signed = locked.versions.first()
    assert signed is not None  # noqa: S101 - obstacles_to_issuing asks for one
    locked.number, locked.issued_on = number, issued_on
    figures = signed.figures
    figures = replace(figures, parameters=replace(figures.parameters, number=number, issued_on=issued_on))
    version = ReportVersion.objects.create(
        report=locked,
        number=signed.number + 1,
        figures_data=figures.to_dict(),
        texts_data=signed.texts_data,
        items=signed.items,
        made_by=user,
    )
    locked.state = ReportState.ISSUED
    locked.save()
    data = {"number": number, "issued_on": str(issued_on), "version": version.number}
    record("reports.issue", locked, user=user, data=data)
    return version


def _right(user: Any) -> list[str]:
    return [] if may_prepare(user) else [_("Bạn chưa có quyền lập báo cáo.")]


def _locked(report: Report) -> Report:
    locked: Report = Report.objects.select_for_update().get(pk=report.pk)
    return locked


def _freeze(report: Report, user: Any, now: datetime) -> ReportVersion:
    figures = draft_figures(report, now=now)
    last = report.versions.aggregate(last=Max("number"))["last"] or 0
    version = ReportVersion.objects.create(
        report=report,
        number=last + 1,
        figures_data=figures.to_dict(),
        texts_data=report.texts,
        items=list(_rows(counted_items(report, now=now))),
        made_by=user,
    )
    record("reports.freeze", report, user=user, data={"version": version.number, "items": len(version.items)})
    return version


def _rows(items: Iterable[tuple[int, Any]]) -> Iterable[list[Any]]:
    for number, item in items:
        yield [number, item.title, item.category, item.published_on.isoformat(), item.address, item.genre]


def _enter(report: Report, state: ReportState, user: Any, action: str) -> None:
    report.state = state
    report.save(update_fields=["state"])
    record(action, report, user=user)


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | int | bool | list | dict | type(None)) else str(value)
