"""The memory of a process and all its children while it runs, on Linux."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_EVERY = 0.2  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Run:
    """One finished process: its time in seconds, what it printed, the most memory in bytes.

    `peak` is the resident set of the whole family, shared pages split fairly (PSS); 0 where the
    system cannot tell.
    """

    seconds: float
    output: str
    peak: int


def run(command: list[str], cwd: Path, env: dict[str, str]) -> Run:
    """Run a command to its end; CalledProcessError when it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE, text=True)
    peak = 0
    while process.poll() is None:
        peak = max(peak, _family_memory(process.pid))
        time.sleep(_EVERY)
    seconds = time.perf_counter() - started
    output = process.stdout.read() if process.stdout else ""
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Run(seconds, output, peak)


def _family_memory(pid: int) -> int:
    return sum(_memory(member) for member in _family(pid))


def _family(pid: int) -> list[int]:
    """A process and its descendants."""
    try:
        tasks = (_PROC / str(pid) / "task").iterdir()
        children = [child for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []
    return [pid, *(member for child in children for member in _family(int(child)))]


def _memory(pid: int) -> int:
    try:
        rollup = (_PROC / str(pid) / "smaps_rollup").read_text()
    except OSError:
        return 0
    lines = (line.split() for line in rollup.splitlines())
    return sum(int(words[1]) * 1024 for words in lines if words[0] == "Pss:")
