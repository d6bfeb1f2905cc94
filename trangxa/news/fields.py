from datetime import datetime
from typing import Any

from django.db import models


class ListedAtField(models.DateTimeField):  # type: ignore[type-arg]
    """First publication while the page is public, else NULL; worked out at every write, bulk ones included."""

    def pre_save(self, model_instance: Any, add: bool) -> datetime | None:
        value: datetime | None = model_instance.first_published_at if model_instance.live else None
        setattr(model_instance, self.attname, value)
        return value
