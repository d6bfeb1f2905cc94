"""Our app configurations stand for Wagtail's own: when Wagtail changes those, somebody must look at ours."""

import hashlib
import inspect

import pytest
from wagtail.contrib.redirects.apps import WagtailRedirectsAppConfig
from wagtail.documents.apps import WagtailDocsAppConfig
from wagtail.images.apps import WagtailImagesAppConfig

SEEN = {
    WagtailRedirectsAppConfig: "19d1a78049d84e47",
    WagtailDocsAppConfig: "4cdf87a46dbf81ef",
    WagtailImagesAppConfig: "52e409385bb1ad62",
}


@pytest.mark.parametrize("config", SEEN, ids=lambda config: config.__name__)
def test_wagtails_own_configuration_is_the_one_that_ours_was_written_for(config: type) -> None:
    source = inspect.getsource(config.ready)
    assert hashlib.sha256(source.encode()).hexdigest()[:16] == SEEN[config], (
        f"{config.__name__}.ready changed: compare it with trangxa/media/wagtail_apps.py and core/wagtail_apps.py"
    )


def test_no_process_loads_the_writing_api() -> None:
    import sys

    assert not [name for name in sys.modules if name.startswith(("wagtail.api.v3", "ninja"))]
