"""The test settings without the room named in ROOM_LEFT_OUT, and without the assembly, which knows every room."""

import os

from trangxa.config.settings.test import *  # noqa: F403
from trangxa.config.settings.test import INSTALLED_APPS

LEFT_OUT = {f"trangxa.{os.environ['ROOM_LEFT_OUT']}", "trangxa.reports", "trangxa.demo"}
INSTALLED_APPS = [app for app in INSTALLED_APPS if app not in LEFT_OUT]
