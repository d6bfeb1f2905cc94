"""Vietnamese for fields and columns that Wagtail leaves without a label: Django then makes one of the English name."""

from django.utils.translation import gettext_lazy as _


def install() -> None:
    from wagtail.admin.forms.auth import LoginForm
    from wagtail.admin.forms.workflows import WorkflowPageForm
    from wagtail.admin.views.pages.search import SearchView
    from wagtail.sites.views import IndexView as SitesIndexView
    from wagtail.users.forms import PagePermissionsForm
    from wagtail.users.views.bulk_actions.assign_role import RoleForm

    LoginForm.base_fields["password"].label = _("Mật khẩu")
    LoginForm.base_fields["remember"].label = _("Ghi nhớ đăng nhập")
    WorkflowPageForm.base_fields["page"].label = _("Trang")
    PagePermissionsForm.base_fields["page"].label = _("Trang")
    RoleForm.base_fields["role"].label = _("Vai trò")
    SearchView.verbose_name_plural = _("trang")
    labels = {"port": _("Cổng"), "site_name": _("Tên trang"), "root_page": _("Trang gốc")}
    for column in SitesIndexView.columns:
        if column.name in labels:
            column.label = labels[column.name]
