from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EdgeConfig(AppConfig):
    name = "trangxa.edge"
    label = "edge"
    verbose_name = _("Trang dựng sẵn")

    def ready(self) -> None:
        from trangxa.core import background, installation, ready_made, searchable, views
        from trangxa.edge import (
            diagnosis,  # noqa: F401
            facts_for_front,
            following,
            messages,
            outbox,
            own_addresses,
            signals,
        )

        ready_made.register_recorder(outbox.record)
        searchable.register_listener(signals.note_pages)
        background.register_loop("ready-made", following.follow)
        installation.register_last_step(facts_for_front.write)
        views.register_when_database_is_away(messages.when_database_is_away)
        own_addresses.register()
