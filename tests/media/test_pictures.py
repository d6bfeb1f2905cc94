"""Pictures are stored and served without what nobody meant to publish."""

from io import BytesIO
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from PIL import Image, ImageFile

from trangxa.media.cleaning import cleaned_picture
from trangxa.media.models import PortalImage

GPS_POINTER, ORIENTATION, ARTIST = 0x8825, 0x0112, 0x013B


def photo(width: int = 80, height: int = 40, kind: str = "JPEG", name: str = "anh.jpg") -> ContentFile[bytes]:
    exif = Image.Exif()
    exif[ARTIST] = "Nguyễn Văn Mẫu"
    exif[ORIENTATION] = 6  # lies on its side
    exif[GPS_POINTER] = {1: "N", 2: (20.0, 55.0, 0.0)}
    buffer = BytesIO()
    Image.new("RGB", (width, height), "red").save(buffer, kind, exif=exif.tobytes())
    return ContentFile(buffer.getvalue(), name=name)


def exif_of(data: bytes) -> dict[int, Any]:
    with Image.open(BytesIO(data)) as picture:
        return dict(picture.getexif())


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "anh.jpg"), ("PNG", "anh.png"), ("WEBP", "anh.webp")])
def test_position_and_author_are_taken_out_and_the_picture_is_turned_upright(kind: str, name: str) -> None:
    cleaned = cleaned_picture(photo(kind=kind, name=name))
    data = cleaned.read()
    assert exif_of(data) == {}
    with Image.open(BytesIO(data)) as picture:
        assert picture.size == (40, 80)
    assert cleaned.name == name


def test_a_stored_picture_and_its_renditions_carry_no_position(portal: Any) -> None:
    image = PortalImage.objects.create(title="Ảnh", file=photo(800, 600))
    with image.file.open() as stored:
        assert exif_of(stored.read()) == {}
    for spec in ("fill-120x63|format-jpeg", "original", "width-40"):
        with image.get_rendition(spec).file.open() as rendition:
            assert exif_of(rendition.read()) == {}


@pytest.mark.parametrize(
    "content",
    [b"", b"<html><script>alert(1)</script>", b"\xff\xd8\xff\xe0" + b"\0" * 40, b"GIF89a" + b"\0" * 20],
    ids=["empty", "html", "broken jpeg", "broken gif"],
)
def test_what_is_no_picture_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(ValidationError, match="không phải là ảnh đọc được"):
        cleaned_picture(ContentFile(content, name="anh.jpg"))


def test_a_broken_upload_in_the_staff_site_is_refused_and_stores_nothing(
    client: Client, head: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it
    client.force_login(head)
    broken = photo(400, 300).read()[:900]
    response = client.post(
        reverse("wagtailimages:add"),
        {"title": "Ảnh", "file": ContentFile(broken, name="anh.jpg")},
        follow=True,
    )
    assert response.status_code == 200
    assert not PortalImage.objects.exists()


def test_a_good_upload_in_the_staff_site_is_stored_clean(client: Client, head: Any) -> None:
    client.force_login(head)
    client.post(reverse("wagtailimages:add"), {"title": "Ảnh", "file": photo(400, 300)}, follow=True)
    image = PortalImage.objects.get()
    with image.file.open() as stored:
        assert exif_of(stored.read()) == {}
    assert (image.width, image.height) == (300, 400)


@pytest.mark.parametrize(
    "path",
    [
        "/media/original_images/anh.jpg",
        "/media/images/../original_images/anh.jpg",
        "/media/images/%2e%2e/original_images/anh.jpg",
        "/media/images/..%2foriginal_images/anh.jpg",
        "/media//images/anh.jpg",
        "/media/images/%00.jpg",
        "/media/",
    ],
)
def test_originals_are_not_served(path: str, client: Client, portal: Any) -> None:
    PortalImage.objects.create(title="Ảnh", file=photo())
    assert client.get(path).status_code == 404


def test_a_rendition_is_served_with_a_policy_that_runs_nothing(client: Client, portal: Any) -> None:
    image = PortalImage.objects.create(title="Ảnh", file=photo(800, 600))
    response = client.get(image.get_rendition("width-40|format-webp").url)
    assert response.status_code == 200
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"
