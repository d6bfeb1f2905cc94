from wagtail import hooks

from trangxa.organisation.viewsets import OrganisationGroup


@hooks.register("register_admin_viewset")
def register_viewsets() -> OrganisationGroup:
    return OrganisationGroup()
