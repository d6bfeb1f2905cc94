from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.links.models import Link


class LinkViewSet(ModelViewSet):
    model = Link
    icon = "link"
    menu_label = _("Liên kết website")
    menu_order = 250
    add_to_admin_menu = True
    list_display = ("name", "address", "order", "valid_from", "valid_until")
    panels = (
        FieldPanel("name"),
        FieldPanel("address"),
        FieldPanel("group"),
        FieldPanel("order"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    )
