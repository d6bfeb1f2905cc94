"""Wagtail's apps without what the portal does not serve."""

from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig


class RedirectsConfig(WagtailRedirectsAppConfig):
    """Redirects without Wagtail's preview of a writing API, which would load a second framework in every process.

    Measured: 27 MB and a quarter of a second at every start. The rest of `ready` is Wagtail's own.
    """

    default = False

    def ready(self) -> None:
        from wagtail.contrib.redirects.models import Redirect
        from wagtail.contrib.redirects.signal_handlers import (
            autocreate_redirects_on_page_move,
            autocreate_redirects_on_slug_change,
        )
        from wagtail.permissions import register_permission_policy
        from wagtail.signals import page_slug_changed, post_page_move

        register_permission_policy(Redirect)
        post_page_move.connect(autocreate_redirects_on_page_move)
        page_slug_changed.connect(autocreate_redirects_on_slug_change)
