"""Fill the stock site with the texts and pictures of `trangxa sample`."""

from datetime import date, datetime
from typing import Any

from django.core.files.base import ContentFile
from django.core.management import call_command
from django.db import transaction
from wagtail.images.models import Image
from wagtail.models import Page, Site

from bench.stock.models import ArticlePage, CategoryPage, HomePage
from trangxa.demo.packaged import MEDIA_FOLDER, read_pictures, read_record
from trangxa.demo.sample import sample_articles

FIRST_DAY, LAST_DAY = date(2024, 1, 2), date(2025, 12, 31)


def fill(articles: int) -> None:
    call_command("migrate", verbosity=0)
    with transaction.atomic():
        home = _home()
        names = [category["name"] for category in read_record()["categories"] if category["counted"]]
        categories = {name: _category(home, name) for name in dict.fromkeys(names)}
        pictures = {name: _picture(name, said["alt"]) for name, said in read_pictures().items()}
        made = sample_articles(articles, seed=1, categories=names, first_day=FIRST_DAY, last_day=LAST_DAY)
        for number, record in enumerate(made):
            _article(categories[record["category"]], record, pictures, number)


def _home() -> HomePage:
    Page.objects.filter(depth=2).delete()
    home = Page.objects.get(depth=1).add_child(instance=HomePage(title="Trang chủ", slug="home"))
    Site.objects.all().delete()
    Site.objects.create(hostname="127.0.0.1", site_name="Stock", root_page=home, is_default_site=True)
    return home


def _category(home: HomePage, name: str) -> CategoryPage:
    return home.add_child(instance=CategoryPage(title=name, show_in_menus=True))


def _picture(name: str, alt: str) -> Image:
    content = (MEDIA_FOLDER / name).read_bytes()
    return Image.objects.create(title=alt[:255], description=alt[:255], file=ContentFile(content, name=name))


def _article(category: CategoryPage, record: dict[str, Any], pictures: dict[str, Image], number: int) -> None:
    published = datetime.fromisoformat(record["first_published_at"]).astimezone()
    body = [("paragraph", record["body_html"])]
    body += [("picture", _shown(pictures[item["file"]])) for item in record.get("pictures", [])]
    category.add_child(
        instance=ArticlePage(
            title=record["title"],
            slug=f"bai-{number}",
            date=published.date(),
            intro=f"<p>{record['summary']}</p>",
            picture=pictures[record["picture"]] if "picture" in record else None,
            body=body,
            first_published_at=published,
        )
    )


def _shown(picture: Image) -> Image:
    picture.contextual_alt_text = picture.description
    picture.decorative = False
    return picture
