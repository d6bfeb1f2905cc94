from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel
from wagtail.admin.viewsets.model import ModelViewSet

from trangxa.news.models import Category


class CategoryViewSet(ModelViewSet):
    model = Category
    icon = "list-ul"
    menu_label = _("Chuyên mục")
    menu_order = 210
    add_to_admin_menu = True
    list_display = ("name", "is_counted", "order", "opened_on", "closed_on")
    panels = (
        FieldPanel("name"),
        FieldPanel("purpose"),
        FieldRowPanel([FieldPanel("is_counted"), FieldPanel("in_menu"), FieldPanel("order")]),
        FieldPanel("parent"),
        FieldRowPanel([FieldPanel("opened_on"), FieldPanel("closed_on")]),
        InlinePanel("earlier_names", heading=_("Tên cũ"), label=_("tên cũ")),
    )
