from wagtail import hooks

from trangxa.documents.viewsets import RegulationViewSet


@hooks.register("register_admin_viewset")
def register_regulation_viewset() -> RegulationViewSet:
    return RegulationViewSet()
