.DEFAULT_GOAL := help
.PHONY: help run setup test check format lock bench bench-edge screenshots clean

help:  ## list these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## */\1|/' | awk -F'|' '{printf "make %-12s %s\n", $$1, $$2}'

run:  ## a fresh machine becomes a running portal: the demo commune, one person per role (PORT=8000)
	@exec sh scripts/run.sh

setup:  ## the virtual environment with everything the tests need, and nothing else
	@sh scripts/bootstrap.sh test

test:  ## everything CI runs: format, types, layers, migrations, tests on both databases, browser
	@sh scripts/test.sh

check:  ## the quick part; T=documents for one app only
	@sh scripts/check.sh "$(T)"

format:  ## put code and imports into the house's form
	@sh scripts/bootstrap.sh test
	@.venv/bin/ruff check --fix-only --quiet . && .venv/bin/ruff format .

lock:  ## write requirements.txt and requirements-dev.txt anew from requirements/*.in (UPGRADE=1: newest)
	@sh scripts/lock.sh

bench:  ## measurements, one line of JSON each (B=startup_and_memory for one)
	@sh scripts/bench.sh "$(B)"

bench-edge:  ## ready-made pages against nginx and a stock Wagtail site (BENCH_PARTS=front,tail; bench/README.md)
	@sh scripts/bench.sh edge

screenshots:  ## pictures of the running portal's public pages, phone and desktop, into screenshots/
	@sh scripts/bootstrap.sh test
	@.venv/bin/python scripts/screenshots.py

clean:  ## remove the virtual environment and what was built; the data in var/ stays
	@rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache screenshots
	@find trangxa tests bench -name __pycache__ -type d -prune -exec rm -rf {} +
