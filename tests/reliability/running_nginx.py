"""Debian's own nginx with the configuration that `trangxa nginx-config` prints, in a folder of its own."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.reliability.running_portal import Answer, RunningPortal, ask, free_port, until

PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin") or "nginx"
# The main part of nginx.conf is the system's; here it keeps everything inside the folder.
MAIN = """{user}worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
events {{ worker_connections 1024; }}
http {{
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/trangxa.conf;
}}
"""


@dataclass
class RunningNginx:
    folder: Path
    portal: RunningPortal
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def log(self) -> Path:
        return self.folder / "trangxa.log"

    def configure(self, *options: str, https_port: int | None = None) -> "RunningNginx":
        printed = self.portal.command(
            "nginx-config",
            *("--upstream", f"127.0.0.1:{self.portal.port}", "--listen", str(self.port)),
            *("--log", str(self.log), "--cache", str(self.folder / "cache"), *options),
        ).stdout
        if https_port is not None:
            # The standard port may be taken on this machine.
            printed = printed.replace("443", str(https_port))
        (self.folder / "trangxa.conf").write_text(printed)
        user = "user root;\n" if os.getuid() == 0 else ""
        (self.folder / "nginx.conf").write_text(MAIN.format(user=user, folder=self.folder))
        return self

    def _command(self, *options: str) -> list[str]:
        return [PROGRAM, "-p", str(self.folder), "-c", str(self.folder / "nginx.conf"), *options]

    def test_configuration(self) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(self._command("-t"), capture_output=True, text=True)

    def start(self) -> "RunningNginx":
        self.process = subprocess.Popen(self._command())
        until(lambda: self.ask("/").status, "an answer of nginx")
        return self

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=20)

    def ask(self, path: str, **options: Any) -> Answer:
        return ask(self.port, path, **options)
