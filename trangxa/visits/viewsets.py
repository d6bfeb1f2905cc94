from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.visits.models import DailyVisits


class DailyVisitsViewSet(ModelViewSet):
    model = DailyVisits
    icon = "view"
    menu_label = _("Lượt truy cập")
    menu_order = 620
    add_to_admin_menu = True
    list_display = ("day", "visits", "source")
    panels = (FieldRowPanel([FieldPanel("day"), FieldPanel("visits")]), FieldPanel("source"))
