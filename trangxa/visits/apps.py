from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "trangxa.visits"
    label = "visits"
    verbose_name = _("Lượt truy cập")

    def ready(self) -> None:
        from wagtail.permissions import register_permission_policy

        from trangxa.core import menu, readers, ready_made, sitemap
        from trangxa.visits import diagnosis, placing, roles  # noqa: F401
        from trangxa.visits.beacon import is_of_reader
        from trangxa.visits.models import DailyVisits
        from trangxa.visits.policies import DailyVisitsPolicy

        menu.register_foot_items(placing.foot_items)
        sitemap.register_entries(placing.entries)
        ready_made.moves_by_itself("/thong-ke/")
        readers.register_test(is_of_reader)
        register_permission_policy(DailyVisits, DailyVisitsPolicy(DailyVisits))
