from wagtail import hooks

from trangxa.notices.viewsets import BannerViewSet


@hooks.register("register_admin_viewset")
def register_banner_viewset() -> BannerViewSet:
    return BannerViewSet()
