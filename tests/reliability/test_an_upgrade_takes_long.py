"""While database and files are brought to a new release, which may take minutes, pages are read."""

import fcntl
import time

import pytest

from tests.reliability.running_portal import RunningPortal, until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]


def test_pages_are_read_while_the_upgrade_is_running(demo: RunningPortal) -> None:
    demo.stop()
    # Another node is just upgrading: this one waits for it.
    with (demo.folder / ".upgrade.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        demo.start()
        seconds = until(lambda: demo.ask("/").status == 200, "the front")
        print(f"pages answer {seconds:.1f} s after the start")
        time.sleep(2)
        health = demo.health()
        statuses = {demo.ask(path).status for path in demo.kept_addresses()}
        search = demo.ask("/tim-kiem/?q=ao")
        said = demo.said
    demo.until_ready()
    assert health == 503
    assert statuses == {200}
    assert search.status == 503
    assert search.says_where_to_call
    assert "sẵn sàng" not in said
    assert demo.ask("/tim-kiem/?q=ao").status == 200
    until(lambda: "sẵn sàng" in demo.said, "the ready line")
