"""III. Security: reviews and incidents of the report's own period, nothing without a record."""

from trangxa.vitext import count_phrase, format_date, padded_count

from ..blocks import Block, Paragraph, bullets, paragraph, runs
from ..figures import Incident, ReportFigures, Security
from ..wording import sentence

NO_INCIDENT = "Trong kỳ chưa ghi nhận sự cố mất an toàn thông tin."


def security(figures: ReportFigures) -> list[Block]:
    record = figures.security
    blocks: list[Block] = [paragraph(_reviews(record))] if record.reviews else []
    if not record.incidents:
        return [*blocks, paragraph(NO_INCIDENT)]
    count = count_phrase(len(record.incidents), "sự cố mất an toàn thông tin")
    dated = sorted(record.incidents, key=lambda incident: incident.on)
    blocks.append(Paragraph(runs(f"Trong kỳ đã xảy ra {count}:"), keep_with_next=True))
    return [*blocks, *bullets([_incident(incident) for incident in dated])]


def _reviews(record: Security) -> str:
    told = f"Trong kỳ đã rà soát, kiểm tra {count_phrase(len(record.reviews), 'lần')}"
    if not record.findings:
        return f"{told}." if record.incidents else f"{told}, chưa phát hiện nguy cơ mất an toàn thông tin."
    fixed = f"đã khắc phục {padded_count(record.fixed)}" if record.fixed else "chưa khắc phục xong"
    return sentence(f"{told}, phát hiện {count_phrase(record.findings, 'điểm yếu')}, {fixed}")


def _incident(incident: Incident) -> str:
    told = f"Ngày {format_date(incident.on)}: {incident.summary.rstrip(' .;')}"
    return (
        f"{told}; xử lý: {incident.handling}" if incident.handling else f"{told}; chưa ghi nhận kết quả xử lý"
    )
