"""Run nginx from a folder of its own: the limit that every other server is compared with."""

import contextlib
import os
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError

from bench.load.processes import SERVER_CORE, pinned
from bench.measuring import free_port

PAGE = "/trang/"
_OWN_HEADERS = {
    *("content-type", "content-length", "content-encoding", "etag", "last-modified", "date", "server"),
    *("connection", "keep-alive", "transfer-encoding", "vary", "accept-ranges"),
}


@dataclass
class Nginx:
    process: subprocess.Popen[bytes]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextlib.contextmanager
def serving(blocks: str, port: int) -> Iterator[Nginx]:
    """Serve what `blocks` (server and upstream blocks) say; they listen on `port` of this machine."""
    with tempfile.TemporaryDirectory(prefix="trangxa-nginx-") as folder:
        place = Path(folder)
        (place / "nginx.conf").write_text(_main_part(place, blocks), encoding="utf-8")
        words = ["nginx", "-p", folder, "-c", str(place / "nginx.conf"), "-e", str(place / "error.log")]
        environment = {**os.environ, "PATH": f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"}
        process = subprocess.Popen(pinned(SERVER_CORE, words), env=environment)
        try:
            _wait(port, process, place / "error.log")
            yield Nginx(process, port)
        finally:
            process.terminate()
            process.wait(timeout=10)


def _main_part(place: Path, blocks: str) -> str:
    user = "user root;\n" if os.geteuid() == 0 else ""
    temporary = "".join(
        f"  {kind}_temp_path {place}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return (
        f"{user}daemon off;\nworker_processes 1;\npid {place}/pid;\n"
        "events { worker_connections 1024; }\n"
        "http {\n  include /etc/nginx/mime.types;\n  default_type application/octet-stream;\n"
        "  access_log off;\n  sendfile on;\n  tcp_nopush on;\n  keepalive_requests 100000000;\n"
        f"  open_file_cache max=20000 inactive=60s;\n{temporary}{blocks}\n}}\n"
    )


def _wait(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _turn in range(100):
        if process.poll() is not None:
            raise SystemExit(f"nginx did not start:\n{log.read_text() if log.exists() else ''}")
        with contextlib.suppress(OSError):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2).close()
            except HTTPError as answer:
                answer.close()
            return
        time.sleep(0.05)
    raise SystemExit("nginx did not answer")


@contextlib.contextmanager
def serving_one_page(body: bytes, compressed: bytes, headers: Mapping[str, str]) -> Iterator[Nginx]:
    """Serve one page at PAGE from two files, plain and gzip, with the given headers."""
    port = free_port()
    with tempfile.TemporaryDirectory(prefix="trangxa-page-") as folder:
        page = Path(folder) / PAGE.strip("/")
        page.mkdir()
        (page / "index.html").write_bytes(body)
        (page / "index.html.gz").write_bytes(compressed)
        added = "".join(
            f"    add_header {name} {_quoted(value)};\n"
            for name, value in headers.items()
            if name.lower() not in _OWN_HEADERS
        )
        server = (
            f"  server {{\n    listen 127.0.0.1:{port} backlog=1024;\n    root {folder};\n    charset utf-8;\n"
            f"    gzip_static on;\n    gzip_vary on;\n{added}  }}"
        )
        with serving(server, port) as nginx:
            yield nginx


def _quoted(value: str) -> str:
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("$", "") + '"'
