"""import: files to stored minutes, files a second, beside recollindex over the same files."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from tests.benchmarks.corpus import Corpus
from tests.benchmarks.memory import Run, run
from tests.benchmarks.recoll import ABSENT, index
from tests.benchmarks.table import Row

ROOT = Path(__file__).resolve().parents[2]
LEAST_RATIO = 5.0
MOST_MEMORY = 300e6


def measure(corpus: Corpus) -> list[Row]:
    """Two rows: speed and memory."""
    folder = corpus.files[0].parent
    ours = _import(folder, corpus.folder / "made.jiyao")
    stored = int(ours.output)
    peer = index(folder, corpus.fresh("recoll"))
    if peer is None:
        print(f"  {ABSENT}")
    return [_speed(corpus.count, ours, peer, stored), _memory(ours, peer)]


def _import(folder: Path, archive: Path) -> Run:
    archive.unlink(missing_ok=True)
    command = [sys.executable, "-m", "tests.benchmarks.importing_child", str(folder), str(archive)]
    return run(command, ROOT, dict(os.environ))


def _speed(count: int, ours: Run, peer: Run | None, stored: int) -> Row:
    speed = count / ours.seconds
    ratio = peer.seconds / ours.seconds if peer else None
    return Row(
        name=f"导入 import（{count} 份，存入 {stored}）",
        ours=f"{speed:.0f} 份/秒",
        peer=f"recoll {count / peer.seconds:.0f} 份/秒" if peer else "",
        ratio=ratio,
        target=f"≥ {LEAST_RATIO:.0f}",
        met=ratio >= LEAST_RATIO if ratio else None,
    )


def _memory(ours: Run, peer: Run | None) -> Row:
    return Row(
        name="导入内存 peak memory",
        ours=f"{ours.peak / 1e6:.0f} MB" if ours.peak else "",
        peer=f"recoll {peer.peak / 1e6:.0f} MB" if peer and peer.peak else "",
        ratio=ours.peak / peer.peak if peer and peer.peak else None,
        target=f"< {MOST_MEMORY / 1e6:.0f} MB",
        met=ours.peak < MOST_MEMORY if ours.peak else None,
    )
