"""How long from the command to the first answer, and how much memory the whole portal takes."""

import http.client
import time

from bench.measuring import Portal, portal, report


def read_some_pages(running: Portal) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=30)
    for path in ["/", "/sitemap.xml", "/quan-tri/login/"] * 20:
        connection.request("GET", path)
        connection.getresponse().read()


def main() -> None:
    with portal() as running:
        time.sleep(3)
        at_rest = running.memory_mb()
        read_some_pages(running)
        report(
            "startup_and_memory",
            seconds_to_ready=round(running.seconds_to_ready, 2),
            pss_mb_at_rest=at_rest,
            pss_mb_after_reading=running.memory_mb(),
        )


if __name__ == "__main__":
    main()
