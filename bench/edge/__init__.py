"""Ready-made pages and what stands behind them, measured against nginx and a stock Wagtail site; see bench/README.md."""
