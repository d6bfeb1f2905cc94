from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.notices.models import Banner


class BannerViewSet(ModelViewSet):
    model = Banner
    icon = "image"
    menu_label = _("Banner")
    menu_order = 230
    add_to_admin_menu = True
    list_display = ("title", "occasion", "valid_from", "valid_until")
    panels = (
        FieldPanel("title"),
        FieldPanel("occasion"),
        FieldPanel("picture"),
        FieldPanel("picture_alt"),
        FieldPanel("address"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    )
