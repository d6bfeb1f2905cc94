from wagtail import hooks

from trangxa.search.viewsets import SynonymViewSet


@hooks.register("register_admin_viewset")
def register_synonym_viewset() -> SynonymViewSet:
    return SynonymViewSet()
