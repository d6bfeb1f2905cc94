"""Draw every scene into the packaged media folder: `python -m trangxa.demo.drawings.render`.

Needs the development tools (Playwright with a Chromium); the portal itself never runs this.
"""

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from trangxa.demo.packaged import MEDIA_FOLDER

DRAWINGS_FOLDER = Path(__file__).parent
WIDTH, HEIGHT = 1200, 800
BYTES_LIMIT = 60_000
QUALITIES = (88, 82, 76, 70, 62, 54)


def jpeg_of(png: bytes) -> bytes:
    """Return the best JPEG of `png` that keeps to the limit."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in QUALITIES:
        buffer = io.BytesIO()
        picture.save(buffer, "JPEG", quality=quality, optimize=True, progressive=True, subsampling=0)
        if buffer.tell() <= BYTES_LIMIT:
            return buffer.getvalue()
    raise ValueError("The scene does not fit the limit; draw it with fewer details.")


def render_all() -> None:
    with sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for drawing in sorted(DRAWINGS_FOLDER.glob("*.svg")):
            svg = drawing.read_text("utf-8").replace(
                'width="600" height="400">', 'width="100%" height="100%">', 1
            )
            page.set_content(f'<body style="margin:0;height:100vh">{svg}</body>')
            (MEDIA_FOLDER / f"{drawing.stem}.jpg").write_bytes(jpeg_of(page.screenshot()))
        browser.close()


if __name__ == "__main__":
    render_all()
