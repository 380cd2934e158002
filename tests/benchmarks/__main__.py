"""python -m tests.benchmarks [NAME…] [--files N] [--runs N]: measure, and print the ratios."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sqlite3
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.table import Row, print_table

# A name on the command line, and the module that measures it. `import` comes first: the archive
# it makes is the one the others browse.
BENCHMARKS = {"import": "importing", "parse": "parsing", "start": "starting", "browse": "browsing"}


def main(argv: list[str]) -> int:
    """Run the benchmarks named, all of them when none is; 1 when a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--files", type=int, default=2000, help="份数 how many minutes (2000)")
    parser.add_argument("--runs", type=int, default=5, help="启动次数 how many starts (5)")
    chosen = parser.parse_args(argv)
    unknown = set(chosen.names) - BENCHMARKS.keys()
    if unknown:
        parser.error(f"no benchmark called {', '.join(sorted(unknown))}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The offscreen platform says with every window what it does not support.
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false;qt.qpa.*=false")
    rows = _measure([n for n in BENCHMARKS if n in chosen.names or not chosen.names], chosen)
    print(f"\nPython {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {_cores()}\n")
    print_table(rows)
    return 1 if any(row.met is False for row in rows) else 0


def _measure(names: list[str], chosen: argparse.Namespace) -> list[Row]:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="jiyao-bench-") as folder:
        corpus = Corpus(Path(folder), chosen.files, chosen.runs)
        for name in names:
            print(f"{name} …", flush=True)
            module = importlib.import_module(f"tests.benchmarks.{BENCHMARKS[name]}")
            rows += module.measure(corpus)
    return rows


def _cores() -> str:
    return f"{os.cpu_count()} 核 cores"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
