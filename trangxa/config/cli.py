"""The `trangxa` command: `serve`, `check-settings`, and every management command of Django and the portal.

Which settings apply: DJANGO_SETTINGS_MODULE when set; else TRANGXA_ENV (production, development, test); else
production when a secret key is given (PORTAL_SECRET_KEY or PORTAL_SECRET_KEY_FILE); else development in a
checkout of the source, production in an installed package.

Exit codes: 0 done, 2 the input was wrong (one line says what), any other: the work failed. A portal command
refuses its input by raising CommandError(message); work that failed on good input is
CommandError(message, returncode=3).
"""

import os
import sys
from pathlib import Path

ENVIRONMENTS = ("production", "development", "test")
_CHECKOUT = Path(__file__).resolve().parent.parent.parent


def main(arguments: list[str] | None = None) -> int:
    words = sys.argv[1:] if arguments is None else arguments
    problem = choose_settings()
    if problem:
        return refuse(problem)
    if not words:
        words = ["help"]
    if words[0] == "serve":
        return _serve(words[1:])
    if words[0] == "check-settings":
        from trangxa.config.management import settings_problem

        problem = settings_problem()
        return refuse(problem) if problem else 0
    from trangxa.config.management import manage

    return manage(words)


def choose_settings() -> str | None:
    """Set DJANGO_SETTINGS_MODULE; return what is wrong with the choice, if anything."""
    if os.environ.get("DJANGO_SETTINGS_MODULE"):
        return None
    environment = os.environ.get("TRANGXA_ENV") or _usual_environment()
    if environment not in ENVIRONMENTS:
        return f"TRANGXA_ENV phải là một trong: {', '.join(ENVIRONMENTS)}; đang là “{environment}”."
    os.environ["DJANGO_SETTINGS_MODULE"] = f"trangxa.config.settings.{environment}"
    return None


def _usual_environment() -> str:
    has_key = bool(os.environ.get("PORTAL_SECRET_KEY") or os.environ.get("PORTAL_SECRET_KEY_FILE"))
    is_checkout = (_CHECKOUT / "Makefile").is_file()
    return "development" if is_checkout and not has_key else "production"


def _serve(words: list[str]) -> int:
    from trangxa.config import supervisor

    try:
        options = supervisor.read_options(words, os.environ)
    except supervisor.BadOption as error:
        return refuse(str(error))
    if options is None:
        print(supervisor.USAGE)
        return 0
    # What needs Django is done in a process of its own: this one must stay small and live long.
    try:
        return supervisor.Supervisor(options).run()
    except supervisor.BadOption as error:
        return refuse(str(error))


def refuse(problem: str) -> int:
    print("trangxa: " + " ".join(problem.split()), file=sys.stderr)
    return 2
