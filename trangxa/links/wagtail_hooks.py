from wagtail import hooks

from trangxa.links.viewsets import LinkViewSet


@hooks.register("register_admin_viewset")
def register_link_viewset() -> LinkViewSet:
    return LinkViewSet()
