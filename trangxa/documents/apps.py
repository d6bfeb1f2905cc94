from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "trangxa.documents"
    label = "documents"
    verbose_name = _("Văn bản")

    def ready(self) -> None:
        from trangxa.core import facts, home
        from trangxa.core.remembering import forget_when_changed
        from trangxa.documents import counting, preparing, public_files, ready_made, roles  # noqa: F401
        from trangxa.documents.facts import regulation_in_force
        from trangxa.documents.home_section import newest_documents
        from trangxa.documents.models import DocumentFile, OfficialDocument

        ready_made.register()
        forget_when_changed("newest-documents", OfficialDocument, DocumentFile)
        facts.register("regulation_in_force", regulation_in_force)
        home.register_section(
            "documents", band="documents", template="documents/home_section.html", provide=newest_documents
        )
