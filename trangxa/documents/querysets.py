from django.db.models import Prefetch

from trangxa.documents.models import DocumentFile

# Files with what a download link shows, in one query.
FILES = Prefetch("files", queryset=DocumentFile.objects.select_related("file"))
