from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from trangxa.security.models import Incident, SecurityReview


class SecurityReviewViewSet(ModelViewSet):
    model = SecurityReview
    icon = "lock"
    menu_label = _("Rà soát an toàn")
    list_display = ("held_on", "reviewer", "findings", "mended")
    panels = (
        FieldRowPanel([FieldPanel("held_on"), FieldPanel("reviewer")]),
        FieldPanel("scope"),
        FieldRowPanel([FieldPanel("findings"), FieldPanel("mended")]),
        FieldPanel("note"),
    )


class IncidentViewSet(ModelViewSet):
    model = Incident
    icon = "warning"
    menu_label = _("Sự cố")
    list_display = ("happened_on", "description", "closed_on")
    panels = (
        FieldPanel("happened_on"),
        FieldPanel("description"),
        FieldPanel("handling"),
        FieldPanel("closed_on"),
    )


class SecurityGroup(ModelViewSetGroup):
    menu_label = _("An toàn thông tin")
    menu_icon = "lock"
    menu_order = 630
    items = (SecurityReviewViewSet, IncidentViewSet)
