"""start: from nothing to a usable window on a full archive, beside an empty PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.table import Row

ROOT = Path(__file__).resolve().parents[2]
MOST_RATIO = 2.0


def measure(corpus: Corpus) -> list[Row]:
    """Two rows: the window painted, and a meeting open in it; medians, runs taken in turn."""
    archive = corpus.archive
    settings = corpus.fresh("settings") / "settings.ini"
    empty: list[dict[str, float]] = []
    ours: list[dict[str, float]] = []
    for _ in range(corpus.runs):
        empty.append(_start("empty"))
        ours.append(_start("jiyao", str(archive), str(settings)))
    floor = median(one["painted"] for one in empty)
    return [
        _row("启动到窗口可用 start", median(one["painted"] for one in ours), floor),
        _row("启动到读到纪要 start and read", median(one["opened"] for one in ours), floor),
    ]


def _row(name: str, seconds: float, floor: float) -> Row:
    ratio = seconds / floor
    return Row(
        name=name,
        ours=f"{seconds * 1000:.0f} 毫秒",
        peer=f"空窗口 empty {floor * 1000:.0f} 毫秒",
        ratio=ratio,
        target=f"≤ {MOST_RATIO:.0f}",
        met=ratio <= MOST_RATIO,
    )


def _start(*arguments: str) -> dict[str, float]:
    """Seconds from starting a fresh process to each word it says."""
    command = [sys.executable, "-m", "tests.benchmarks.starting_child", *arguments]
    started = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=dict(os.environ), stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout
        said = {line.strip(): time.perf_counter() - started for line in child.stdout}
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    return said
