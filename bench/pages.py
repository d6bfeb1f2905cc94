"""What a public page costs without any cache: CPU time and database queries, at 181 and at 10,000 articles."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.measuring import ROOT, environment_of, report, trangxa

ROUNDS = 15
SIZES = (181, 10_000)


def prepare_portal(folder: str, articles: int) -> dict[str, str]:
    environment = environment_of(folder)
    trangxa(["upgrade"], environment)
    trangxa(["sample", "--articles", str(articles), "--seed", "1"], environment)
    return environment


def measure_here(articles: int) -> None:
    """Run inside the prepared portal's own process."""
    import django

    django.setup()
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from trangxa.news.models import ArticlePage, Category

    article = ArticlePage.objects.filter(listed_at__isnull=False).order_by("-listed_at")[5]
    category = Category.objects.order_by("pk")[0]
    pages = {
        "home": "/",
        "category": category.get_absolute_url(),
        "article": f"/tin-tuc/{article.slug}/",
        "news": "/tin-tuc/",
        "search": "/tim-kiem/?q=ve+sinh+moi+truong",
    }
    client = Client(HTTP_HOST="127.0.0.1", HTTP_ACCEPT_ENCODING="gzip")
    for name, path in pages.items():
        for _warm in range(2):
            response = client.get(path)
            if response.status_code != 200:
                raise SystemExit(f"{path} answered {response.status_code}")
        with CaptureQueriesContext(connection) as capture:
            client.get(path)
        queries = len(capture)
        times = []
        for _round in range(ROUNDS):
            began = time.process_time()
            client.get(path)
            times.append((time.process_time() - began) * 1000)
        report(
            "page",
            page=name,
            articles=articles,
            queries=queries,
            cpu_ms_median=round(statistics.median(times), 2),
            cpu_ms_min=round(min(times), 2),
            bytes_gzip=len(response.content),
        )


def main() -> None:
    if len(sys.argv) > 1:
        measure_here(int(sys.argv[1]))
        return
    for size in SIZES:
        with tempfile.TemporaryDirectory(prefix="trangxa-bench-") as folder:
            environment = prepare_portal(folder, size)
            subprocess.run(
                [sys.executable, "-m", "bench.pages", str(size)], env=environment, check=True, cwd=Path(ROOT)
            )


if __name__ == "__main__":
    main()
