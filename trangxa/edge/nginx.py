"""The configuration of nginx in front of the portal: it reads the ready-made pages itself."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template

from django.conf import settings

from trangxa.core.ready_made import query_readers
from trangxa.edge.facts_for_front import headers
from trangxa.edge.tree import file_name

# What the pages, styles and pictures are; the system's own list lacks some of them in older releases.
_TYPES = (
    "text/html html; application/xml xml; text/plain txt; text/csv csv; application/json json; text/css css; "
    "text/javascript js mjs; image/svg+xml svg; image/jpeg jpg jpeg; image/png png; image/webp webp; image/gif gif; "
    "image/avif avif; font/woff2 woff2; application/pdf pdf; application/manifest+json webmanifest;"
)


@dataclass(frozen=True)
class Choices:
    """`certificate` and `key` empty: http alone, for a proxy in front that ends TLS, or for a trial."""

    upstream: str = "127.0.0.1:8000"
    port: int = 80
    certificate: str = ""
    key: str = ""
    log: str = "/var/log/nginx/trangxa.log"
    cache_folder: str = "/var/cache/nginx/trangxa"


def configuration(choices: Choices) -> str:
    names = " ".join(_name(host) for host in settings.ALLOWED_HOSTS)
    has_tls = bool(choices.certificate)
    listen = ["listen 443 ssl http2;", "listen [::]:443 ssl http2;"] if has_tls else _http(choices.port)
    default = [line.replace(";", " default_server;") for line in (listen if has_tls else _http(choices.port))]
    template = Template((files("trangxa.edge") / "data" / "nginx.conf").read_text(encoding="utf-8"))
    return template.substitute(
        personal="\n".join(f'    "~(?:^|; *){name}=" "/.one";' for name in settings.PERSONAL_COOKIES),
        cache_folder=_quoted(choices.cache_folder),
        default_listen="\n    ".join(default),
        default_certificate=_certificate(choices),
        redirect=_redirect(names, choices) if has_tls else "",
        listen="\n    ".join(listen),
        names=names,
        certificate=_certificate(choices),
        public=_quoted(str(settings.READY_MADE_DIR)),
        static=str(settings.STATIC_ROOT),
        media=str(settings.MEDIA_ROOT),
        log=_quoted(choices.log),
        types=_TYPES,
        upload_mb=settings.UPLOAD_LIMIT_MB + 1,
        page_headers="\n".join(f"        {line}" for line in _header_lines()),
        query_locations="\n".join(_query_location(path) for path in query_readers()),
        staff="" if "staff" in settings.FACES else "    location ^~ /quan-tri/ { return 404; }",
        upstream=choices.upstream,
    )


def _http(port: int) -> list[str]:
    return [f"listen {port};", f"listen [::]:{port};"]


def _redirect(names: str, choices: Choices) -> str:
    listen = "\n    ".join(_http(choices.port))
    return (
        f"server {{\n    {listen}\n    server_name {names};\n    return 301 https://$host$request_uri;\n}}\n"
    )


def _certificate(choices: Choices) -> str:
    if not choices.certificate:
        return ""
    return "\n    ".join(
        (
            f"ssl_certificate {_quoted(choices.certificate)};",
            f"ssl_certificate_key {_quoted(choices.key)};",
            "ssl_protocols TLSv1.2 TLSv1.3;",
            "ssl_session_cache shared:trangxa_tls:2m;",
            "ssl_session_tickets off;",
        )
    )


def _header_lines() -> list[str]:
    return [
        f'add_header {name} "{value}"{"" if name == "Cache-Control" else " always"};'
        for name, value in headers()
    ]


def _query_location(path: str) -> str:
    lines = "\n".join(f"        {line}" for line in _header_lines())
    place = f"${{trangxa_of_one}}${{trangxa_of_query}}/{file_name(path)}"
    return f"    location = {path} {{\n        try_files {place} @application;\n{lines}\n    }}"


def _name(host: str) -> str:
    """Return a host as nginx names it: `.example` and `*` stand for what they stand for here."""
    return "_" if host == "*" else host


def _quoted(text: str) -> str:
    return f'"{Path(text)}"'
