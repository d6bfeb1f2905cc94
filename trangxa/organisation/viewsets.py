"""Screens for the organisation: identity, superiors, units, boards."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from trangxa.organisation.models import Commune, EditorialBoard, SuperiorBody, Unit

DATES = FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")], heading=_("Có hiệu lực"))


class CommuneViewSet(ModelViewSet):
    model = Commune
    icon = "home"
    menu_label = _("Thông tin đơn vị")
    list_display = ("bare_name", "kind", "site_name", "valid_from", "valid_until")
    panels = (
        MultiFieldPanel(
            [FieldPanel("kind"), FieldPanel("bare_name"), FieldPanel("site_name"), FieldPanel("emblem")],
            heading=_("Tên"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("authority_name"),
                FieldPanel("authority_short_name"),
                FieldPanel("symbol"),
                FieldPanel("place_name"),
            ],
            heading=_("Cơ quan"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("responsible_person"),
                FieldPanel("address"),
                FieldPanel("phone"),
                FieldPanel("email"),
                FieldPanel("working_hours"),
                FieldPanel("source_note"),
            ],
            heading=_("Chân trang"),
        ),
        DATES,
    )


class SuperiorBodyViewSet(ModelViewSet):
    model = SuperiorBody
    icon = "arrow-up"
    menu_label = _("Cơ quan cấp trên")
    list_display = ("name", "level", "authority_name", "valid_from", "valid_until")
    panels = (
        FieldPanel("order"),
        FieldPanel("level"),
        FieldPanel("name"),
        FieldPanel("authority_name"),
        FieldPanel("authority_short_name"),
        FieldPanel("specialised_unit"),
        DATES,
    )


class UnitViewSet(ModelViewSet):
    model = Unit
    icon = "group"
    menu_label = _("Ban ngành, đoàn thể, thôn")
    list_display = ("name", "kind", "head_name", "valid_from", "valid_until")
    list_filter = ("kind",)
    panels = (
        FieldPanel("kind"),
        FieldPanel("name"),
        FieldPanel("head_name"),
        FieldPanel("contact"),
        FieldPanel("order"),
        DATES,
        InlinePanel("earlier_names", heading=_("Tên cũ"), label=_("tên cũ")),
    )


class EditorialBoardViewSet(ModelViewSet):
    model = EditorialBoard
    icon = "user"
    menu_label = _("Ban Biên tập")
    list_display = ("name", "decision_number", "decision_date", "valid_from", "valid_until")
    panels = (
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("decision_number"), FieldPanel("decision_date")]),
        MultiFieldPanel(
            [
                FieldPanel("regime"),
                FieldPanel("tasks_assigned_by"),
                FieldPanel("standing_unit"),
                FieldPanel("standing_is_person"),
            ],
            heading=_("Chế độ làm việc"),
        ),
        DATES,
        InlinePanel(
            "members",
            heading=_("Thành viên"),
            label=_("thành viên"),
            panels=[
                FieldRowPanel([FieldPanel("role"), FieldPanel("name")]),
                FieldRowPanel([FieldPanel("post"), FieldPanel("user")]),
                FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
            ],
        ),
        InlinePanel("duties", heading=_("Nhiệm vụ"), label=_("nhiệm vụ"), panels=[FieldPanel("text")]),
    )


class OrganisationGroup(ModelViewSetGroup):
    menu_label = _("Tổ chức")
    menu_icon = "home"
    menu_order = 500
    items = (CommuneViewSet, SuperiorBodyViewSet, UnitViewSet, EditorialBoardViewSet)
