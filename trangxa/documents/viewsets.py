from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.documents.models import Regulation


class RegulationViewSet(ModelViewSet):
    model = Regulation
    icon = "doc-full"
    menu_label = _("Quy chế")
    menu_order = 240
    add_to_admin_menu = True
    list_display = ("name", "document", "chapters", "articles")
    panels = (
        FieldPanel("name"),
        FieldPanel("document"),
        FieldPanel("of_board"),
        FieldPanel("text"),
        FieldRowPanel([FieldPanel("typed_chapters"), FieldPanel("typed_articles")]),
    )
