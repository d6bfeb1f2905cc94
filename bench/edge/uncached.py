"""Pages without any cache: against a stock Wagtail site, and as the commune's archive grows."""

import statistics
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from itertools import pairwise

from bench.edge.choices import INCUMBENT_CPU_MS, ROUNDS, SIZES
from bench.edge.communes import SMALL, commune
from bench.edge.renderers import Renderer, portal_renderer, stock_renderer
from bench.measuring import report

STEPS = ("home", "category", "list", "category_page_100", "list_page_100")


def rendering() -> None:
    """CPU of an uncached article, category and home, beside those of a stock Wagtail site with the same texts."""
    with ExitStack() as stack:
        ours = stack.enter_context(portal_renderer(stack.enter_context(commune(SMALL))))
        stock = stack.enter_context(stock_renderer(SMALL))
        found = take_turns({"portal": ours, "stock": stock}, ("article", "category", "home"))
    for page, by_name in found.items():
        report(
            "edge_rendering",
            page=page,
            articles=SMALL,
            cpu_ratio_to_stock=round(by_name["portal"]["cpu_ms"] / by_name["stock"]["cpu_ms"], 2),
            incumbent_cpu_ms_elsewhere=INCUMBENT_CPU_MS[page],
            **by_name,
        )


def growth() -> None:
    """CPU of the same uncached pages at several sizes of the archive; ratios are to the size before."""
    with ExitStack() as stack:
        renderers = {
            str(size): stack.enter_context(portal_renderer(stack.enter_context(commune(size))))
            for size in SIZES
        }
        found = take_turns(renderers, STEPS)
    for page, by_size in found.items():
        costs = {size: figures["cpu_ms"] for size, figures in by_size.items()}
        first = found.get(page.removesuffix("_page_100"), {})
        report(
            "edge_growth",
            page=page,
            cpu_ms=costs,
            queries={size: figures["queries"] for size, figures in by_size.items()},
            times_size_before=times_before(costs),
            times_page_1={
                size: round(cost / first[size]["cpu_ms"], 2)
                for size, cost in costs.items()
                if page.endswith("_page_100")
            },
        )


def take_turns(
    renderers: Mapping[str, Renderer], pages: Sequence[str]
) -> dict[str, dict[str, dict[str, float]]]:
    """Return medians by page and renderer; a renderer without such a page is left out."""
    costs: dict[tuple[str, str], list[dict[str, float]]] = {}
    for number in range(ROUNDS):
        names = list(renderers) if number % 2 == 0 else list(reversed(renderers))
        for page in pages:
            for name in names:
                if page in renderers[name].pages:
                    costs.setdefault((page, name), []).append(renderers[name].render(page))
    found: dict[str, dict[str, dict[str, float]]] = {}
    for page in pages:
        for name in renderers:
            if (page, name) in costs:
                found.setdefault(page, {})[name] = medians(costs[page, name])
    return found


def medians(figures: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {name: round(statistics.median(one[name] for one in figures), 2) for name in figures[0]}


def times_before(costs: Mapping[str, float]) -> dict[str, float]:
    sizes = list(costs)
    pairs = pairwise(sizes)
    return {after: round(costs[after] / costs[before], 2) for before, after in pairs}
