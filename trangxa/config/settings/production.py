"""Settings of a portal in production: the base that development and test loosen.

Every variable is described in docs/configuration.md; a missing or wrong one stops start-up.
"""

import os
from pathlib import Path

from trangxa.config import env, places
from trangxa.core.content_security import CSP

PACKAGE_DIR = Path(__file__).resolve().parent.parent.parent
BASE_DIR = PACKAGE_DIR.parent

# --- Where things are -----------------------------------------------------------------------------------------
DATA_DIR = places.data_folder(os.environ)
DATABASES = {"default": env.database("DATABASE_URL", sqlite_file=DATA_DIR / "trangxa.sqlite3")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

SECRET_KEY = env.secret("PORTAL_SECRET_KEY", kept_in=DATA_DIR / "secret-key")
DEBUG = False
ALLOWED_HOSTS = env.names("PORTAL_HOSTS", "127.0.0.1,localhost")
# The public address of the portal: used in feeds, e-mail and addresses that leave the site.
PUBLIC_ADDRESS = env.text("PORTAL_ADDRESS", "https://" + (ALLOWED_HOSTS[0] if ALLOWED_HOSTS else "localhost"))
CSRF_TRUSTED_ORIGINS = [PUBLIC_ADDRESS]
# Who may say in X-Forwarded-For for whom he asks.
TRUSTED_PROXIES = env.networks("PORTAL_TRUSTED_PROXIES", "127.0.0.0/8,::1")

# --- Apps: the house of docs/architecture, from the ground up -----------------------------------------------------
INSTALLED_APPS = [
    # assembly
    "trangxa.reports",
    "trangxa.demo",
    # rooms
    "trangxa.news",
    "trangxa.notices",
    "trangxa.documents",
    "trangxa.links",
    "trangxa.about",
    # services
    "trangxa.newsroom",
    "trangxa.search",
    "trangxa.visits",
    "trangxa.edge",
    "trangxa.imports",
    "trangxa.security",
    # ground
    "trangxa.organisation",
    "trangxa.accounts",
    "trangxa.audit",
    "trangxa.media",
    "trangxa.core",
    "trangxa.theme",
    # Wagtail and Django. Snippets are left out: our models have viewsets of their own, and the app would load
    # the framework of Wagtail's writing API into every process (20 MB).
    "trangxa.core.wagtail_apps.RedirectsConfig",
    "wagtail.contrib.search_promotions",
    "wagtail.contrib.table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "trangxa.media.wagtail_apps.DocumentsConfig",
    "trangxa.media.wagtail_apps.ImagesConfig",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "trangxa.core.middleware.SecurityHeadersMiddleware",
    "trangxa.core.faces.FacesMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "trangxa.core.middleware.ConditionalGetMiddleware",
    "trangxa.core.middleware.PublicCacheMiddleware",
    "trangxa.edge.middleware.MissingPageMiddleware",
    "trangxa.core.maintenance.MaintenanceMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "trangxa.core.middleware.MalformedFormMiddleware",
    "trangxa.audit.middleware.AuditContextMiddleware",
    "trangxa.theme.middleware.DisplayMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

# Which faces of the portal this process shows: the public site, the staff site, or both.
FACES = env.chosen("PORTAL_FACES", ("public", "staff"))

ROOT_URLCONF = "trangxa.config.urls"
WSGI_APPLICATION = "trangxa.config.wsgi.application"

TEMPLATES = [
    # The staff site, Wagtail's and ours: folders templates/.
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    [
                        "django.template.loaders.filesystem.Loader",
                        "django.template.loaders.app_directories.Loader",
                    ],
                )
            ],
        },
    },
    # The public site: folders jinja2/ (docs/adr/0012). Asked second, since the loader above remembers what it has not.
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        # Not APP_DIRS: Django's own forms have Jinja2 templates too, and those of Django's language draw our fields.
        "DIRS": [
            PACKAGE_DIR / app.removeprefix("trangxa.") / "jinja2"
            for app in INSTALLED_APPS
            if app.count(".") == 1 and app.startswith("trangxa.")
        ],
        "OPTIONS": {
            "environment": "trangxa.theme.drawing.environment",
            "context_processors": [
                "trangxa.theme.context.display",
                "trangxa.organisation.frame.frame",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# --- Language, dates, numbers: Vietnamese everywhere ----------------------------------------------------------------
LANGUAGE_CODE = "vi"
# One language only, so that no browser's own preference turns a page into English.
LANGUAGES = [("vi", "Tiếng Việt")]
LOCALE_PATHS = [PACKAGE_DIR / "locale"]
FORMAT_MODULE_PATH = ["trangxa.config.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_THOUSAND_SEPARATOR = True

# --- Files ----------------------------------------------------------------------------------------------------------
# Public pages as files (docs/adr/0014): the server in front answers from here.
READY_MADE_DIR = places.public_folder(os.environ)
STATIC_URL = "/static/"
STATIC_ROOT = env.folder("PORTAL_STATIC_ROOT", BASE_DIR / "build" / "static")
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 600
WHITENOISE_KEEP_ONLY_HASHED_FILES = False
UPLOAD_LIMIT_MB = env.integer("PORTAL_UPLOAD_LIMIT_MB", 20, minimum=1)
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000  # a long article's blocks are many fields
FILE_UPLOAD_PERMISSIONS = 0o640

# --- People and sessions ----------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "accounts.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 14},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
LOGIN_URL = "wagtailadmin_login"
LOGIN_REDIRECT_URL = "wagtailadmin_home"
# Browsers take Secure cookies from a loopback address over http too; a plain http address elsewhere needs 0.
SECURE_COOKIES = env.boolean("PORTAL_SECURE_COOKIES", True)
SESSION_COOKIE_SECURE = SECURE_COOKIES
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_NAME = "phien"
SESSION_COOKIE_AGE = 8 * 60 * 60
SESSION_SAVE_EVERY_REQUEST = False
CSRF_COOKIE_SECURE = SECURE_COOKIES
CSRF_COOKIE_HTTPONLY = False  # Wagtail's own scripts read it
CSRF_COOKIE_SAMESITE = "Lax"
# Who sends one of these gets a page drawn for him alone, never a ready-made one.
PERSONAL_COOKIES = ["hien-thi"]
CSRF_FAILURE_VIEW = "trangxa.core.views.csrf_failure"

# --- Transport and headers ----------------------------------------------------------------------------------------------
SECURE_SSL_REDIRECT = env.boolean("PORTAL_HTTPS", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
PERMISSIONS_POLICY = (
    "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), "
    "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
)
# The public site. Nothing from another host, nothing inline.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "media-src": [CSP.SELF],
    "connect-src": [CSP.SELF],  # the visit beacon
    "manifest-src": [CSP.SELF],
    # A video of another site is loaded only after the reader has pressed its picture.
    "frame-src": ["https://www.youtube-nocookie.com"],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
# The staff site: Wagtail's own scripts and styles.
ADMIN_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    # Wagtail's editor (Draftail, the table's grid) adds style sheets and `style` attributes from its scripts.
    "style-src": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],  # drawn icons in style sheets; pictures shown before upload
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "media-src": [CSP.SELF, "blob:"],
    "frame-src": [CSP.SELF],  # the preview panel shows the public page
    "form-action": [CSP.SELF],
    "base-uri": [CSP.SELF],
    "object-src": [CSP.NONE],
    "frame-ancestors": [CSP.SELF],  # the preview panel and the chooser
}

# Sign-in and password reset draw no editor.
SIGN_IN_CSP = {**ADMIN_CSP, "style-src": [CSP.SELF]}

# --- Wagtail --------------------------------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Trang Xã"
WAGTAIL_PAGE_MODEL = "core.PortalPage"
WAGTAILADMIN_BASE_URL = PUBLIC_ADDRESS
WAGTAILADMIN_PERMITTED_LANGUAGES = [("vi", "Tiếng Việt")]
WAGTAIL_I18N_ENABLED = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_DATE_FORMAT = "%d/%m/%Y"
WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y %H:%M"
WAGTAIL_TIME_FORMAT = "%H:%M"
WAGTAIL_USER_TIME_ZONES = ["Asia/Ho_Chi_Minh"]
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_FINISH_WORKFLOW_ACTION = "trangxa.newsroom.finishing.publish_approved"
# Who edits at a step may pass on in the same press; four eyes are kept by the rule on the last editor.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = False
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = True
WAGTAIL_MODERATION_ENABLED = True
WAGTAILIMAGES_IMAGE_MODEL = "media.PortalImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "trangxa.media.forms.PictureForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = UPLOAD_LIMIT_MB * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "heic"]
WAGTAILIMAGES_JPEG_QUALITY = 76
WAGTAILIMAGES_WEBP_QUALITY = 74
WAGTAILDOCS_DOCUMENT_MODEL = "media.PortalDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "trangxa.media.forms.FileForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = UPLOAD_LIMIT_MB * 1024 * 1024
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "txt", "csv", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILEMBEDS_FINDERS: list[dict[str, object]] = []  # no outside call; videos are our own block
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "trangxa.search.backend"}}
TAGGIT_CASE_INSENSITIVE = True

# --- Background work ------------------------------------------------------------------------------------------------------
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

# --- Visits ---------------------------------------------------------------------------------------------------------------
# Whether a process that takes in beacons writes them down by itself, some seconds later and when it ends.
VISITS_WRITE_IN_BACKGROUND = True

# --- Search ---------------------------------------------------------------------------------------------------------------
# Whether a process writes down by itself what readers searched for, some seconds later and when it ends.
ASKED_WRITE_IN_BACKGROUND = True

# --- E-mail, cache, log -----------------------------------------------------------------------------------------------------
EMAIL_BACKEND = env.text("PORTAL_EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend")
EMAIL_HOST = env.text("PORTAL_EMAIL_HOST", "localhost")
EMAIL_PORT = env.integer("PORTAL_EMAIL_PORT", 25, minimum=1)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("PORTAL_EMAIL_FROM", "trangxa@localhost")
CACHES = {
    name: {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": name,
        "OPTIONS": {"MAX_ENTRIES": most},
    }
    # `frame`: what every page draws (core.remembering); `renditions`: Wagtail's own name for sizes of pictures.
    for name, most in (("default", 1000), ("frame", 100), ("renditions", 5000))
}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "trangxa.core.logs.JsonFormatter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "json"}},
    "root": {"handlers": ["console"], "level": env.text("PORTAL_LOG_LEVEL", "INFO")},
    "loggers": {
        "django.server": {"level": "WARNING"},
        "django_tasks": {"level": "WARNING"},
        "wagtail": {"level": "WARNING"},
        "weasyprint": {"level": "WARNING"},
        "fontTools": {"level": "WARNING"},
    },
}
SILENCED_SYSTEM_CHECKS: list[str] = []
