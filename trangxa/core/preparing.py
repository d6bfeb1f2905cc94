"""Bring the content of the database in line with the code: run after every migration, changes nothing the second time."""

from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Collection, Locale, Site

from trangxa.core.models import HomePage, PortalPage, StandardPage

Step = Callable[[HomePage], list[str]]


@dataclass(order=True)
class _Registered:
    order: int
    step: Step = field(compare=False)


_steps: list[_Registered] = []


def register_step(order: int) -> Callable[[Step], Step]:
    """Register a step that gets the home page and returns, in English, what it changed."""

    def register(step: Step) -> Step:
        _steps.append(_Registered(order, step))
        return step

    return register


@transaction.atomic
def prepare() -> list[str]:
    """Make the root, the home page, the site, and whatever each app needs; return what was changed."""
    changes = _name_root() + _home_page()
    home = HomePage.objects.get()
    changes += _site(home)
    for registered in sorted(_steps):
        changes += registered.step(home)
    return changes


def ensure_child(parent: PortalPage, page: PortalPage) -> list[str]:
    """Add a published frame page below `parent` unless a page with its slug, or of its kind, is there."""
    model = type(page)
    of_kind = model is not StandardPage and model.objects.exists()
    if of_kind or parent.get_children().filter(slug=page.slug).exists():
        return []
    parent.add_child(instance=page)
    page.save_revision().publish(skip_permission_checks=True)
    return [f"made page {page.slug}"]


def _name_root() -> list[str]:
    root = PortalPage.get_first_root_node()
    if root is None:
        root = PortalPage.add_root(title="Gốc", slug="root", locale=_locale())
        return ["made the root page"]
    changed = PortalPage.objects.filter(pk=root.pk, title="Root").update(title="Gốc", draft_title="Gốc")
    Collection.objects.filter(depth=1, name="Root").update(name="Gốc")
    return ["named the root page"] if changed else []


def _locale() -> Locale:
    return Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]


def _home_page() -> list[str]:
    if HomePage.objects.exists():
        return []
    # Wagtail's first migration makes a page that welcomes developers.
    # Its deletion is recorded, under a name that people here can read.
    samples = PortalPage.objects.filter(depth=2, slug="home")
    samples.update(title="Trang mẫu", draft_title="Trang mẫu")
    for welcome in samples:
        welcome.delete()
    root = PortalPage.objects.get(depth=1)
    home = HomePage(title="Trang chủ", slug="trang-chu", locale=_locale())
    root.add_child(instance=home)
    home.save_revision().publish(skip_permission_checks=True)
    return ["made the home page"]


def _site(home: HomePage) -> list[str]:
    address = urlsplit(settings.PUBLIC_ADDRESS)
    port = address.port or (443 if address.scheme == "https" else 80)
    wanted = {"hostname": address.hostname or "localhost", "port": port, "root_page_id": home.pk}
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    if all(getattr(site, name) == value for name, value in wanted.items()) and site.pk:
        return []
    for name, value in wanted.items():
        setattr(site, name, value)
    site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
    site.save()
    Site.clear_site_root_paths_cache()
    return ["set the site's address"]
