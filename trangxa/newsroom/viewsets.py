from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup

from trangxa.newsroom.delegating import DelegationForm
from trangxa.newsroom.models import Delegation, FundingRecord, PublicationTarget, Training


class DelegationViewSet(ModelViewSet):
    model = Delegation
    icon = "user"
    menu_label = _("Ủy quyền duyệt")
    list_display: Any = ("from_user", "to_user", "valid_from", "valid_until", "reason")
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("from_user"), FieldPanel("to_user")]),
            FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_until")]),
            FieldPanel("reason"),
        ],
        base_form_class=DelegationForm,
    )


class FundingViewSet(ModelViewSet):
    model = FundingRecord
    icon = "form"
    menu_label = _("Kinh phí")
    list_display: Any = ("day", "kind", "amount", "items")
    panels = (
        FieldRowPanel([FieldPanel("kind"), FieldPanel("day")]),
        FieldRowPanel([FieldPanel("amount"), FieldPanel("items")]),
        FieldPanel("note"),
    )


class TrainingViewSet(ModelViewSet):
    model = Training
    icon = "openquote"
    menu_label = _("Tập huấn")
    list_display: Any = ("day", "subject", "organiser", "attendants")
    panels = (
        FieldPanel("day"),
        FieldPanel("subject"),
        FieldRowPanel([FieldPanel("organiser"), FieldPanel("attendants")]),
    )


class TargetViewSet(ModelViewSet):
    model = PublicationTarget
    icon = "tick"
    menu_label = _("Chỉ tiêu tin, bài")
    list_display: Any = ("first_day", "last_day", "articles")
    panels = (FieldRowPanel([FieldPanel("first_day"), FieldPanel("last_day")]), FieldPanel("articles"))


class NewsroomGroup(ModelViewSetGroup):
    menu_label = _("Tòa soạn")
    menu_icon = "group"
    menu_order = 400
    items = (DelegationViewSet, FundingViewSet, TrainingViewSet, TargetViewSet)
