"""Wagtail's pictures and documents with our permission policy and without what the portal does not serve.

Wagtail's own `ready` also loads the preview of its writing API, a second web framework in every process. What is
done here is the rest of it; `test_wagtail_apps.py` fails when Wagtail changes the original.
"""

from django.db.models import ForeignKey
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig


class ImagesConfig(WagtailImagesAppConfig):
    default = False

    def ready(self) -> None:
        from wagtail.admin.compare import register_comparison_class
        from wagtail.admin.forms.models import register_form_field_override
        from wagtail.admin.ui.fields import register_display_class
        from wagtail.images import get_image_model
        from wagtail.images.components import ImageDisplay
        from wagtail.images.edit_handlers import ImageFieldComparison
        from wagtail.images.models import Image
        from wagtail.images.signal_handlers import register_signal_handlers
        from wagtail.images.widgets import AdminImageChooser
        from wagtail.models.reference_index import ReferenceIndex
        from wagtail.permissions import register_permission_policy

        from trangxa.media.policies import KeptFilesPolicy

        model = get_image_model()
        policy = KeptFilesPolicy(model, auth_model=Image, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy)
        register_signal_handlers()
        register_form_field_override(ForeignKey, to=model, override={"widget": AdminImageChooser})
        register_comparison_class(ForeignKey, to=model, comparison_class=ImageFieldComparison)
        register_display_class(ForeignKey, to=model, display_class=ImageDisplay)
        ReferenceIndex.register_model(model)


class DocumentsConfig(WagtailDocsAppConfig):
    default = False

    def ready(self) -> None:
        from wagtail.admin.ui.fields import register_display_class
        from wagtail.documents import get_document_model
        from wagtail.documents.components import DocumentDisplay
        from wagtail.documents.models import Document
        from wagtail.documents.signal_handlers import register_signal_handlers
        from wagtail.models.reference_index import ReferenceIndex
        from wagtail.permissions import register_permission_policy

        from trangxa.media.policies import KeptFilesPolicy

        model = get_document_model()
        policy = KeptFilesPolicy(model, auth_model=Document, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy)
        register_signal_handlers()
        register_display_class(ForeignKey, to=model, display_class=DocumentDisplay)
        ReferenceIndex.register_model(model)
