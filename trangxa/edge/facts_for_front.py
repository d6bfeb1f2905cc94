"""What the front must know without Django: written where it finds it, after every upgrade."""

import hashlib
import json
from pathlib import Path
from typing import Any

from django.conf import settings

from trangxa.core.content_security import policy_header
from trangxa.core.ready_made import EVERYTHING, changed, query_readers
from trangxa.edge.keeping import tree
from trangxa.edge.messages import keep_messages
from trangxa.edge.tree import FRONT_FACTS

MADE_FROM = ".made-from"
# Browsers and proxies may show a page this long without asking, and an old one when nobody answers.
CACHE_CONTROL = "public, max-age=60, stale-if-error=86400"


def write() -> None:
    """Write facts and messages; when the release or its styles are others, have everything drawn anew."""
    kept = tree()
    text = json.dumps(facts(), ensure_ascii=False, indent=1, sort_keys=True)
    kept.write_apart(FRONT_FACTS, text.encode())
    keep_messages(kept)
    if kept.write_apart(MADE_FROM, release().encode()):
        changed(EVERYTHING)


def facts() -> dict[str, Any]:
    return {
        "headers": headers(),
        "static_folder": str(settings.STATIC_ROOT),
        "media_folder": str(settings.MEDIA_ROOT),
        "hosts": list(settings.ALLOWED_HOSTS),
        "https_only": bool(settings.SECURE_SSL_REDIRECT),
        "serves_public": "public" in settings.FACES,
        "query_readers": query_readers(),
        "personal_cookies": list(settings.PERSONAL_COOKIES),
        # Several pictures may be sent at once.
        "largest_body": 5 * settings.UPLOAD_LIMIT_MB * 2**20,
        "trusted_proxies": [str(network) for network in settings.TRUSTED_PROXIES],
    }


def headers() -> list[tuple[str, str]]:
    """Return the headers of every ready-made page: the same as the application sends."""
    common = [
        ("Cache-Control", CACHE_CONTROL),
        ("Content-Security-Policy", policy_header(settings.SECURE_CSP)),
        ("Permissions-Policy", settings.PERMISSIONS_POLICY),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", settings.X_FRAME_OPTIONS),
        ("Referrer-Policy", settings.SECURE_REFERRER_POLICY),
        ("Cross-Origin-Opener-Policy", settings.SECURE_CROSS_ORIGIN_OPENER_POLICY),
    ]
    if settings.SECURE_HSTS_SECONDS:
        hsts = f"max-age={settings.SECURE_HSTS_SECONDS}"
        hsts += "; includeSubDomains" if settings.SECURE_HSTS_INCLUDE_SUBDOMAINS else ""
        hsts += "; preload" if settings.SECURE_HSTS_PRELOAD else ""
        common.append(("Strict-Transport-Security", hsts))
    return common


def release() -> str:
    """Return a sign of what pages are drawn from besides the database: code, templates, styles, address."""
    digest = hashlib.sha256()
    package = Path(settings.PACKAGE_DIR)
    for path in sorted(package.rglob("*")):
        if path.suffix in {".html", ".py"} and "migrations" not in path.parts:
            digest.update(f"{path.relative_to(package)}\n".encode())
            digest.update(path.read_bytes())
    stamp = Path(settings.STATIC_ROOT) / ".collected-from"
    digest.update(stamp.read_bytes() if stamp.is_file() else b"")
    digest.update(settings.PUBLIC_ADDRESS.encode())
    return digest.hexdigest()
