from .report import Report, ReportState
from .version import ReportVersion

__all__ = ["Report", "ReportState", "ReportVersion"]
