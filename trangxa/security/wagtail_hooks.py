from wagtail import hooks

from trangxa.security.viewsets import SecurityGroup


@hooks.register("register_admin_viewset")
def register_security_viewsets() -> SecurityGroup:
    return SecurityGroup()
