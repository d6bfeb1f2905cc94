from wagtail import hooks

from trangxa.news.viewsets import CategoryViewSet


@hooks.register("register_admin_viewset")
def register_category_viewset() -> CategoryViewSet:
    return CategoryViewSet()
