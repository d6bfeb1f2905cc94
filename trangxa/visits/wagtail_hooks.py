from wagtail import hooks

from trangxa.visits.viewsets import DailyVisitsViewSet


@hooks.register("register_admin_viewset")
def register_daily_visits_viewset() -> DailyVisitsViewSet:
    return DailyVisitsViewSet()
