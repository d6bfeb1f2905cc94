from typing import Any

from wagtail.fields import StreamField


class BodyField(StreamField):
    """A body of blocks whose block definitions stay out of migrations: changing a label migrates nothing."""

    def __init__(self, block_types: Any = (), **kwargs: Any) -> None:
        super().__init__(block_types, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _blocks, options = super().deconstruct()
        options.pop("block_lookup", None)
        return name, path, [], options
