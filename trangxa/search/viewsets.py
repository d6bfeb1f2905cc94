from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.search.models import Synonym


class SynonymViewSet(ModelViewSet):
    model = Synonym
    icon = "search"
    menu_label = _("Từ đồng nghĩa")
    menu_order = 910  # after the promoted results
    add_to_settings_menu = True
    list_display = ("short", "long", "valid_from", "valid_until")
    search_fields = ("short", "long", "note")
    panels = (
        FieldPanel("short"),
        FieldPanel("long"),
        FieldPanel("note"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
    )
