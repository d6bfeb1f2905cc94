from trangxa.accounts.synchronising import synchronise_roles
from trangxa.core.models import HomePage
from trangxa.core.preparing import register_step


@register_step(order=10)
def roles_in_line(home: HomePage) -> list[str]:
    return synchronise_roles()
