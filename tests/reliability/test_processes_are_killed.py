"""The application or the front is killed while people read: pages go on, the rest says what to do, both come back."""

import time

import pytest

from tests.reliability.running_portal import Readers, RunningPortal, kill, until

pytestmark = [pytest.mark.one_database, pytest.mark.slow]
BACK_WITHIN_SECONDS = 30
FORM = "text=large&theme=dark"
FORM_TYPE = "application/x-www-form-urlencoded"


def test_published_addresses_answer_while_the_application_is_killed_and_comes_back(
    demo: RunningPortal,
) -> None:
    addresses = demo.published_addresses()
    assert len(addresses) > 150
    assert any(path.startswith("/static/") for path in addresses)
    assert any(path.startswith("/media/") for path in addresses)
    killed = demo.application()
    with Readers(demo.port, addresses).reading() as readers:
        time.sleep(1)
        kill(killed)
        asked = demo.ask("/tim-kiem/?q=kill")
        sent = demo.ask("/hien-thi/", method="POST", body=FORM, Content_Type=FORM_TYPE)
        counted = demo.ask("/luot-xem/", method="POST", body="")
        with_settings = demo.ask("/", Cookie="hien-thi=text:large")
        seconds = until(lambda: demo.health() == 200, "the application", BACK_WITHIN_SECONDS)
        time.sleep(1)
    print(f"application back after {seconds:.1f} s; {readers.answers} answers: {dict(readers.statuses)}")
    assert readers.wrong == []
    assert readers.answers > len(addresses)
    assert demo.application() != killed
    assert asked.status == 503
    assert "đang tạm ngừng" in asked.text
    assert asked.says_where_to_call
    assert sent.status == 503
    assert "chưa đến nơi" in sent.text
    assert sent.says_where_to_call
    assert counted.status == 204
    assert with_settings.status == 200


def test_a_killed_front_comes_back_and_the_application_lives_on(demo: RunningPortal) -> None:
    application, killed = demo.application(), demo.front()
    kill(killed)
    seconds = until(
        lambda: demo.ask("/").status == 200 and demo.front() != killed, "the front", BACK_WITHIN_SECONDS
    )
    print(f"front back after {seconds:.1f} s")
    assert demo.application() == application
    assert demo.ask("/tim-kiem/?q=front").status == 200
