from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from trangxa.media.cleaning import UNREADABLE, cleaned_picture
from trangxa.media.file_texts import told_of


def _refusing_broken_pictures(read: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Wagtail's field measures the picture before any check of ours, and a cut-off one raises there."""

    def guarded(data: Any) -> Any:
        try:
            return read(data)
        except ValidationError:
            raise
        except Exception as error:
            raise ValidationError(UNREADABLE) from error

    return guarded


class PictureForm(BaseImageForm):
    """Uploading a picture: it is read whole, turned upright and stored without metadata, or refused in a sentence."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            field: Any = self.fields["file"]
            field.to_python = _refusing_broken_pictures(field.to_python)

    def clean_file(self) -> Any:
        file = self.cleaned_data.get("file")
        if file and "file" in self.changed_data:
            cleaned: Any = cleaned_picture(file)
            # Wagtail's field leaves the opened picture beside the file; the form's other checks read it.
            for name in ("image", "content_type"):
                if hasattr(file, name):
                    setattr(cleaned, name, getattr(file, name))
            return cleaned
        return file


class FileForm(BaseDocumentForm):
    """Changing a file: it says whether readers find the words in it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk and "file" in self.fields:
            self.fields["file"].help_text = _("Chữ trong tệp: %(state)s.") % {"state": told_of(self.instance)}
