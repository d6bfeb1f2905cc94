from wagtail import hooks

from trangxa.audit.viewsets import AuditViewSet


@hooks.register("register_admin_viewset")
def register_audit_viewset() -> AuditViewSet:
    return AuditViewSet("audit")
