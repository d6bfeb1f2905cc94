from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.views.generic import DeleteView, IndexView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button

from trangxa.visits.forms import TypedVisitsForm
from trangxa.visits.models import DailyVisits


class DailyVisitsIndexView(IndexView):
    @cached_property
    def header_more_buttons(self) -> list[Button]:
        to_page = Button(
            _("Xem trang Thống kê truy cập"), url=reverse("visits:statistics"), icon_name="view", priority=5
        )
        return [to_page, *super().header_more_buttons]


class DailyVisitsDeleteView(DeleteView):
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Wagtail asks for the permission on the model, not for that on this one day.
        if not self.user_has_permission_for_instance("delete", self.object):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


class DailyVisitsViewSet(ModelViewSet):
    model = DailyVisits
    icon = "view"
    menu_label = _("Lượt truy cập")
    menu_order = 620
    add_to_admin_menu = True
    index_view_class = DailyVisitsIndexView
    delete_view_class = DailyVisitsDeleteView
    list_display = ("day", "visits", "views", "source")
    edit_handler = ObjectList(
        [FieldRowPanel([FieldPanel("day"), FieldPanel("visits"), FieldPanel("views")])],
        base_form_class=TypedVisitsForm,
    )
