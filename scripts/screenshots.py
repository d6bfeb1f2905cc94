"""Take pictures of the running portal's public pages, on a phone and on a desk, into screenshots/."""

import argparse
import re
import shutil
import sys
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

SIZES = {"phone": (360, 740), "desktop": (1366, 900)}


def addresses(portal: str, most: int) -> list[str]:
    with urllib.request.urlopen(f"{portal}/sitemap.xml", timeout=30) as answer:
        found = re.findall(r"<loc>[a-z]+://[^/<]+(/[^<]*)</loc>", answer.read().decode())
    return list(dict.fromkeys(["/", *found]))[:most]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portal", default="http://127.0.0.1:8000")
    parser.add_argument("--most", type=int, default=40, help="how many pages")
    parser.add_argument("--into", type=Path, default=Path("screenshots"))
    options = parser.parse_args()
    names = ("chromium", "chromium-browser", "google-chrome")
    program = next(filter(None, map(shutil.which, names)), None)
    if program is None:
        print("Chromium is missing (apt-get install chromium).", file=sys.stderr)
        return 2
    try:
        paths = addresses(options.portal, options.most)
    except OSError as error:
        print(f"{options.portal} does not answer ({error}). Start it with `make run`.", file=sys.stderr)
        return 2
    options.into.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for size, (width, height) in SIZES.items():
            page = browser.new_page(viewport={"width": width, "height": height}, locale="vi-VN")
            for path in paths:
                page.goto(options.portal + path)
                name = re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "home"
                page.screenshot(path=options.into / f"{name}.{size}.png", full_page=True)
        browser.close()
    print(f"{len(paths)} pages, {len(SIZES)} sizes: {options.into}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
