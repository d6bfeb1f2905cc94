"""Take pictures of the running demo portal.

Every public page, on a phone and on a desk, into screenshots/. With --readme, the five pictures that README shows,
into docs/screenshots/; they sign in with the accounts of the demo, so the portal must hold the demo.
"""

import argparse
import re
import shutil
import sys
import urllib.request
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
README_FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SIZES = {"phone": ViewportSize(width=360, height=740), "desktop": ViewportSize(width=1366, height=900)}
PHONE, DESK = ViewportSize(width=360, height=740), ViewportSize(width=1280, height=800)
# Enough for screens of few colours and drawn pictures; a picture stays under 250 KB.
COLOURS = 200
# Of every account of the demo, as `trangxa upgrade --demo` prints it.
DEMO_PASSWORD = "DemoOnly-2023"  # noqa: S105


def addresses(portal: str, most: int) -> list[str]:
    with urllib.request.urlopen(f"{portal}/sitemap.xml", timeout=30) as answer:
        found = re.findall(r"<loc>[a-z]+://[^/<]+(/[^<]*)</loc>", answer.read().decode())
    return list(dict.fromkeys(["/", *found]))[:most]


def every_page(browser: Browser, portal: str, into: Path, most: int) -> int:
    paths = addresses(portal, most)
    into.mkdir(parents=True, exist_ok=True)
    for size, viewport in SIZES.items():
        page = browser.new_page(viewport=viewport, locale="vi-VN")
        for path in paths:
            page.goto(portal + path)
            name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
            page.screenshot(path=into / f"{name}.{size}.png", full_page=True)
    return len(paths) * len(SIZES)


# --- The pictures of README ---------------------------------------------------------------------------------------


def newest_article(page: Page) -> None:
    page.goto("/tin-tuc/")
    page.locator("article.teaser h2 a").first.click()


def report(page: Page) -> None:
    """The newest report as its editor sees it; a new one where there is none."""
    page.goto("/quan-tri/bao-cao/")
    reports = page.locator("main a[href*='/bao-cao/']:not([href$='/moi/'])")
    if reports.count():
        reports.first.click()
    else:
        page.goto("/quan-tri/bao-cao/moi/")
        page.locator("main form button[type=submit]").first.click()
    # The buttons and the beginning of the printed sheet, both in one picture.
    page.locator(".reports-paper").wait_for()
    page.mouse.move(DESK["width"] / 2, DESK["height"] / 2)
    page.mouse.wheel(0, DESK["height"] / 6)
    page.wait_for_timeout(500)


def sign_in(page: Page, name: str) -> None:
    page.goto("/quan-tri/login/")
    page.locator("[name=username]").fill(name)
    page.locator("[name=password]").fill(DEMO_PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/quan-tri/")


Way = Callable[[Page], object]
PICTURES: dict[str, tuple[ViewportSize, str, Way]] = {
    "home-1280": (DESK, "", lambda page: page.goto("/")),
    "home-360": (PHONE, "", lambda page: page.goto("/")),
    "article-360": (PHONE, "", newest_article),
    "report-1280": (DESK, "thu-ky", report),
    "start-page-1280": (DESK, "truong-ban", lambda page: page.goto("/quan-tri/")),
}


def pictures_of_readme(browser: Browser, portal: str) -> int:
    README_FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (viewport, account, way) in PICTURES.items():
        context = browser.new_context(base_url=portal, viewport=viewport, locale="vi-VN")
        page = context.new_page()
        page.goto("/")  # a first visit does not wait for the font of the headings
        page.wait_for_load_state("networkidle")
        if account:
            sign_in(page, account)
        way(page)
        page.wait_for_load_state("networkidle")
        drawn = Image.open(BytesIO(page.screenshot())).convert("RGB")
        few = drawn.quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(README_FOLDER / f"{name}.png", optimize=True)
        context.close()
    return len(PICTURES)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", default="http://127.0.0.1:8000")
    parser.add_argument("--most", type=int, default=40, help="how many pages")
    parser.add_argument("--into", type=Path, default=Path("screenshots"))
    parser.add_argument("--readme", action="store_true", help="the pictures of README instead")
    options = parser.parse_args()
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        print("Chromium is missing (apt-get install chromium).", file=sys.stderr)
        return 2
    try:
        urllib.request.urlopen(f"{options.portal}/suc-khoe/", timeout=30).close()
    except OSError as error:
        print(f"{options.portal} does not answer ({error}). Start it with `make run`.", file=sys.stderr)
        return 2
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        if options.readme:
            number, into = pictures_of_readme(browser, options.portal), README_FOLDER
        else:
            number = every_page(browser, options.portal, options.into, options.most)
            into = options.into
        browser.close()
    print(f"{number} pictures: {into}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
