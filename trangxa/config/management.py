"""Django's management commands, with one clear line and exit code 2 where the input was wrong."""

import re
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from django.core.exceptions import ImproperlyConfigured
from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand, CommandError, CommandParser, SystemCheckError
from django.db import OperationalError

# What argparse says, as the start of a sentence -> what the technician reads.
_REFUSALS = (
    (r"unrecognized arguments: (.+)", r"không hiểu tham số “\1”"),
    (r"the following arguments are required: (.+)", r"thiếu tham số \1"),
    (r"one of the arguments (.+) is required", r"cần một trong các tham số \1"),
    (r"argument (\S+): expected .+", r"thiếu giá trị sau “\1”"),
    (r"argument (\S+): invalid \S+ value: '(.*)'", r"“\2” không dùng được cho \1"),
    (
        r"argument (\S+): invalid choice: '?(.*?)'? \(choose from (.+)\)",
        r"“\2” không dùng được cho \1; chọn \3",
    ),
    (r"argument (\S+): not allowed with argument (\S+)", r"không dùng \1 cùng với \2"),
    (r"ambiguous option: (\S+) .+", r"tham số “\1” chưa rõ; hãy viết đủ"),
    (r"argument (\S+): (.+)", r"\1: \2"),
)


# These look after the state of the database themselves.
_READY_FOR_ANY_DATABASE = {"upgrade", "worker", "restore", "verify-backup", "doctor"}


class BadInput(Exception):
    pass


def in_vietnamese(message: str) -> str:
    """Say argparse's refusal of an argument in Vietnamese."""
    for pattern, sentence in _REFUSALS:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(sentence) + "."
    return message


def manage(words: Sequence[str]) -> int:
    try:
        _Utility(["trangxa", *words]).execute()
    except (BadInput, ImproperlyConfigured) as error:
        print("trangxa: " + " ".join(str(error).split()), file=sys.stderr)
        return 2
    return 0


def settings_problem() -> str | None:
    """Return what stops the settings from loading, or None."""
    from django.conf import settings

    try:
        settings.INSTALLED_APPS  # noqa: B018
    except (ImproperlyConfigured, ImportError) as error:
        return str(error)
    return None


class _Utility(ManagementUtility):
    def fetch_command(self, subcommand: str) -> BaseCommand:
        # Django lists its own commands alone when the settings do not load: say what is wrong with them.
        problem = settings_problem()
        if problem:
            raise BadInput(problem)
        if subcommand not in get_commands():
            raise BadInput(f"không có lệnh “{subcommand}”. Gõ “trangxa help” để xem các lệnh.")
        command = super().fetch_command(subcommand)
        if type(command).__module__.startswith("trangxa."):
            _speak_in_one_line(command, subcommand)
        return command


def refuse_old_database() -> None:
    """Make the tables of a new database; refuse one that an earlier release has filled."""
    from trangxa.core import installation

    installation.make_data_folder()
    try:
        if not installation.has_pending_migrations():
            return
        if not installation.is_new_database():
            raise BadInput("cơ sở dữ liệu thuộc phiên bản cũ hơn. Hãy sao lưu rồi chạy “trangxa upgrade”.")
        installation.upgrade_database()
    except OperationalError as error:
        raise BadInput(f"không mở được cơ sở dữ liệu: {error}") from error


def _speak_in_one_line(command: BaseCommand, name: str) -> None:
    """Have this command end on wrong input with one line and exit code 2, without usage or traceback."""
    make_parser = command.create_parser

    def create_parser(prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        parser = make_parser(prog_name, subcommand, **options)

        def error(message: str) -> NoReturn:
            raise BadInput(f"{subcommand}: {in_vietnamese(message)}")

        parser.error = error  # type: ignore[method-assign]
        return parser

    execute = command.execute

    def execute_once(*arguments: Any, **options: Any) -> Any:
        if name not in _READY_FOR_ANY_DATABASE:
            refuse_old_database()
        try:
            return execute(*arguments, **options)
        except SystemCheckError:
            raise
        except CommandError as error:
            if error.returncode == 1 and not options.get("traceback"):
                raise BadInput(str(error)) from error
            raise

    command.create_parser = create_parser  # type: ignore[method-assign]
    command.execute = execute_once  # type: ignore[method-assign]
