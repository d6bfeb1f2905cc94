"""The error that every parser of this package raises."""


class VitextError(ValueError):
    """Text that cannot be read; `user_message` is a Vietnamese sentence for the person who typed it."""

    def __init__(self, user_message: str) -> None:
        super().__init__(user_message)
        self.user_message = user_message
