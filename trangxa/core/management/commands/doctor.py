import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from trangxa.core.diagnosis import Level, diagnose

SIGNS = {Level.GOOD: "tốt", Level.WARNING: "cần để ý", Level.FAULT: "HỎNG"}


class Command(BaseCommand):
    help = (
        "Say what is wrong with the portal's configuration, storage, queue and schedule, and how to mend it."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, **options: Any) -> None:
        findings = diagnose()
        faults = [finding for finding in findings if finding.level is Level.FAULT]
        if options["json"]:
            result = {"healthy": not faults, "findings": [finding.as_dict() for finding in findings]}
            self.stdout.write(json.dumps(result, ensure_ascii=False))
        else:
            for finding in findings:
                self.stdout.write(f"[{SIGNS[finding.level]}] {finding.what}")
                if finding.mend:
                    self.stdout.write(f"    {finding.mend}")
        if faults:
            sys.exit(1)
