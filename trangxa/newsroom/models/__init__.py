from trangxa.newsroom.models.approval import ApprovalTask, Delegation, EditingTask, ForcedPublication
from trangxa.newsroom.models.means import FundingRecord, PublicationTarget, Training

__all__ = [
    "ApprovalTask",
    "Delegation",
    "EditingTask",
    "ForcedPublication",
    "FundingRecord",
    "PublicationTarget",
    "Training",
]
