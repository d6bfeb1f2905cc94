"""Ready-made pages: the embedded front, and the production configuration, against plain nginx on the same bytes."""

import contextlib
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.edge.addresses import Answer, get, newest_article
from bench.edge.choices import ROUNDS, SECONDS, UNCACHED
from bench.edge.communes import SMALL, commune, has_command
from bench.load import nginx, wrk
from bench.load.processes import SERVER_CORE, settle
from bench.load.rounds import GZIP, Contender, compare, summary, take_turn
from bench.measuring import TRANGXA, Portal, free_port, report, serving
from trangxa.config.places import public_folder


@contextlib.contextmanager
def published_portal() -> Iterator[tuple[Portal, dict[str, str], str, Answer]]:
    """Serve a portal on the server's core; give it, its variables, one article's path and its answer."""
    with commune(SMALL) as environment:
        if has_command("rebuild", environment):
            subprocess.run([*TRANGXA, "rebuild"], env=environment, check=True, stdout=sys.stderr)
        with serving(environment, "--no-upgrade", core=SERVER_CORE) as running:
            settle(running.process.pid)
            path = newest_article(running.address)
            answer = get(running.address + path)
            if answer.status != 200 or answer.headers.get("Content-Encoding") != "gzip":
                raise SystemExit(f"{path} answered {answer.status} without gzip")
            yield running, environment, path, answer


def plain(limit: nginx.Nginx) -> Contender:
    return Contender("nginx", limit.address + nginx.PAGE, limit.process.pid)


def front() -> None:
    """The embedded front: rate and CPU of a published page with gzip, and of its revalidation (304)."""
    with published_portal() as (running, _environment, path, answer):
        ours = Contender("portal", running.address + path, running.process.pid)
        others = [ours]
        tag = answer.headers.get("ETag")
        if tag:
            headers = {**GZIP, "If-None-Match": tag}
            if get(ours.url, headers).status == 304:
                others.append(Contender("portal_304", ours.url, ours.pid, headers))
        with nginx.serving_one_page(answer.text.encode(), answer.body, answer.headers) as limit:
            figures = compare(plain(limit), others, rounds=ROUNDS, seconds=SECONDS)
        again = figures.get("portal_304")
        ratio = round(again["rate"] / figures["portal"]["rate"], 2) if again else None
        report("edge_front", bytes_gzip=len(answer.body), rate_304_to_200=ratio, **figures)


def production() -> None:
    """The printed production configuration on the ready-made tree, with the portal behind it."""
    with published_portal() as (running, environment, path, answer):
        if not has_command("nginx-config", environment) or not public_folder(environment).is_dir():
            report("edge_production", skipped="no nginx-config or no ready-made pages")
            return
        port = free_port()
        with (
            nginx.serving_one_page(answer.text.encode(), answer.body, answer.headers) as limit,
            nginx.serving(printed_configuration(running, environment, port), port) as configured,
        ):
            own = Contender("production", configured.address + path, configured.process.pid)
            if get(own.url).status != 200:
                raise SystemExit(f"the printed configuration answers {get(own.url).status} at {path}")
            figures = compare(plain(limit), [own], rounds=ROUNDS, seconds=SECONDS)
        report("edge_production", **figures)


def printed_configuration(running: Portal, environment: dict[str, str], port: int) -> str:
    """Return what `trangxa nginx-config` prints for this portal, without a log, as plain nginx has none."""
    data = Path(environment["TRANGXA_DATA"])
    options = ["--upstream", f"127.0.0.1:{running.port}", "--listen", str(port)]
    options += ["--log", str(data / "nginx.log"), "--cache", str(data / "nginx-cache")]
    printed = subprocess.run(
        [*TRANGXA, "nginx-config", *options], env=environment, check=True, capture_output=True, text=True
    )
    return re.sub(r"\baccess_log [^;]*;", "access_log off;", printed.stdout)


def tail() -> None:
    """The slowest hundredth of ready-made pages while two uncached renders always run on the same core."""
    with published_portal() as (running, _environment, path, answer):
        page = running.address + path
        uncached, headers = uncached_request(page)
        ours = Contender("portal", page, running.process.pid)
        with nginx.serving_one_page(answer.text.encode(), answer.body, answer.headers) as limit:
            alone = summary([take_turn(plain(limit), SECONDS) for _round in range(ROUNDS)])
            renders = wrk.command(uncached, 3600, connections=2, headers=headers)
            with wrk.beside(renders):
                figures = compare(plain(limit), [ours], rounds=ROUNDS, seconds=SECONDS)
        rendered = wrk.run(wrk.command(uncached, SECONDS, connections=2, headers=headers))
        times = round(figures["portal"]["p99_ms"] / alone["p99_ms"], 2)
        report(
            "edge_tail",
            nginx_alone=alone,
            p99_times_nginx_alone=times,
            uncached_alone=_shown(rendered),
            # The portal's own CPU is that of the renders as well, and says nothing here.
            **{
                name: {key: taken[key] for key in taken if "cpu" not in key}
                for name, taken in figures.items()
            },
        )


def uncached_request(page: str) -> tuple[str, dict[str, str]]:
    """Return the address and headers with which BENCH_UNCACHED has a page drawn anew: a header or a query."""
    name, separator, value = UNCACHED.partition(": ")
    return (page, {**GZIP, name: value}) if separator else (f"{page}?{UNCACHED}", dict(GZIP))


def _shown(load: wrk.Load) -> Mapping[str, float]:
    return {"rate": load.rate, "p50_ms": load.p50_ms, "p99_ms": load.p99_ms, "refused": load.refused}
