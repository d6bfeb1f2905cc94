"""The report as a tagged PDF, from the same HTML as the preview."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from django.utils.translation import gettext_lazy as _

from trangxa.core.errors import PortalError

from .blocks import Block
from .to_html import html_document

HERE = Path(__file__).parent
STYLE_SHEETS = (HERE / "static" / "reports" / "report.css", HERE / "print" / "page.css")
DEBIAN_PACKAGES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


class PdfUnavailable(PortalError):
    user_message = _(
        "Máy chủ chưa tạo được tệp PDF vì thiếu thư viện. Hãy tải tệp Word (.docx), hoặc nhờ người phụ trách "
        "kỹ thuật cài các gói: %(packages)s."
    )


def to_pdf(blocks: Sequence[Block], *, title: str, organisation: str) -> bytes:
    """Return the PDF; the first in a process takes about a second, for the fonts. Raises PdfUnavailable."""
    weasyprint = _weasyprint()
    fetcher = _own_files_only(weasyprint)
    html = html_document(blocks, title=title, author=organisation)
    document = weasyprint.HTML(string=html, base_url=HERE.as_uri(), url_fetcher=fetcher)
    fonts = weasyprint.text.fonts.FontConfiguration()  # without it the @font-face rules are passed over
    sheets = [
        weasyprint.CSS(filename=sheet, url_fetcher=fetcher, font_config=fonts) for sheet in STYLE_SHEETS
    ]
    return bytes(document.write_pdf(stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1"))


def _weasyprint() -> Any:
    """Import on first use: a portal that makes no PDF needs none of its libraries."""
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise PdfUnavailable(packages=DEBIAN_PACKAGES) from error
    return weasyprint


def _own_files_only(weasyprint: Any) -> Any:
    class OwnFilesOnly(weasyprint.urls.URLFetcher):
        """Opens only the fonts and style sheets of this folder: a report's text can name no other file."""

        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            address = urlsplit(url)
            path = Path(url2pathname(unquote(address.path))).resolve()
            if address.scheme != "file" or address.netloc or not path.is_relative_to(HERE.resolve()):
                raise ValueError("only the report's own files are opened")
            return super().fetch(url, headers)

    return OwnFilesOnly(allowed_protocols={"file"})
