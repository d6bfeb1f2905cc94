"""What a run measures, chosen by variables: names, meanings and usual values stand in bench/README.md."""

import os

ROUNDS = int(os.environ.get("BENCH_ROUNDS", "5"))
SECONDS = int(os.environ.get("BENCH_SECONDS", "3"))
SIZES = [int(size) for size in os.environ.get("BENCH_SIZES", "181,10000").split(",")]
MINUTES = float(os.environ.get("BENCH_MINUTES", "10"))
PUBLICATIONS = int(os.environ.get("BENCH_PUBLICATIONS", "50"))
APPLICATION = os.environ.get("BENCH_APPLICATION", "application")
UNCACHED = os.environ.get("BENCH_UNCACHED", "Cookie: hien-thi=co-chu:lon")
PARTS = os.environ.get("BENCH_PARTS", "")
# The incumbent (NukeViet 4.5 with php-fpm and MariaDB) took so much CPU for a page of the same articles.
INCUMBENT_CPU_MS = {"home": 14.8, "category": 15.5, "article": 17.0}
