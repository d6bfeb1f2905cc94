"""Development and the demo: production loosened for a loopback address without https."""

import os
import secrets
from pathlib import Path

from trangxa.config import env

_data = env.folder("TRANGXA_DATA", Path(__file__).resolve().parent.parent.parent.parent / "var")
if not os.environ.get("PORTAL_SECRET_KEY") and not (_data / "secret-key").exists():
    # A key of its own for every checkout, so that no session of one demo opens another.
    _data.mkdir(parents=True, exist_ok=True)
    (_data / "secret-key").write_text(secrets.token_urlsafe(50), encoding="utf-8")
    (_data / "secret-key").chmod(0o600)

from trangxa.config.settings.production import *  # noqa: E402, F403

PUBLIC_ADDRESS = env.text("PORTAL_ADDRESS", f"http://127.0.0.1:{env.integer('PORT', 8000, minimum=1)}")
WAGTAILADMIN_BASE_URL = PUBLIC_ADDRESS
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
# The demo's people have short, printed passwords; the demo listens on the loopback address only.
AUTH_PASSWORD_VALIDATORS = []
DEMO = True
