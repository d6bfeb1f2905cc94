"""What the edge does by the clock."""

from trangxa.core.ready_made import changed
from trangxa.core.schedule import daily
from trangxa.edge.following import NIGHTLY


@daily(at="02:30")
def compare_files_and_pages() -> None:
    changed(NIGHTLY)
