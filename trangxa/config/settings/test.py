"""Settings of the tests: as production, with what makes tests quick."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("PORTAL_SECRET_KEY", "a-key-for-tests-only-" + "x" * 40)
os.environ.setdefault("TRANGXA_DATA", tempfile.mkdtemp(prefix="trangxa-test-"))
Path(os.environ["TRANGXA_DATA"]).mkdir(parents=True, exist_ok=True)
os.environ.setdefault("PORTAL_LOG_LEVEL", "WARNING")
os.environ.setdefault("PORTAL_HOSTS", "127.0.0.1,localhost,testserver")
os.environ.setdefault("PORTAL_ADDRESS", "http://testserver")

from trangxa.config.settings.production import *  # noqa: E402, F403
from trangxa.config.settings.production import DATABASES, STORAGES  # noqa: E402

if str(DATABASES["default"]["ENGINE"]).endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["TRANGXA_DATA"]) / "test.sqlite3")}
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
WHITENOISE_AUTOREFRESH = True
VISITS_WRITE_IN_BACKGROUND = False  # tests say when
ASKED_WRITE_IN_BACKGROUND = False
