from .figures import CorrectionForm, IssueForm
from .parameters import NewReportForm, OptionsForm, ParametersForm
from .texts import AddedTextForm, TextForm

__all__ = [
    "AddedTextForm",
    "CorrectionForm",
    "IssueForm",
    "NewReportForm",
    "OptionsForm",
    "ParametersForm",
    "TextForm",
]
