"""`jiyao import`: paths into an archive, a line for each file, and a sum."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Final

from desktop import ingest as ingesting
from desktop.archive import Archive
from desktop.ingest import Event, Finished, Kind, Summary
from desktop.terminal import OK, SOME_FAILED, UNUSABLE, SilencedError, complain, say
from desktop.walking import shown

_NAMES: Final = {
    Kind.NEW: "新存入",
    Kind.ANOTHER_SOURCE: "另一来源",
    Kind.ALREADY_THERE: "已在档案中",
    Kind.NOT_MINUTES: "不是纪要",
    Kind.FAILED: "失败",
}


def import_paths(
    open_archive: Callable[[], AbstractContextManager[Archive]], paths: Sequence[Path]
) -> int:
    """Import files and folders and say what became of each; return the exit code.

    The archive is opened only when there is something to import: a mistyped path makes no file.
    """
    missing = [path for path in paths if not os.path.lexists(path)]
    for path in missing:
        complain(f"找不到 {shown(path)}，请检查路径。")
    there = [path for path in paths if path not in missing]
    if not there:
        return UNUSABLE
    with open_archive() as archive, _interruptible() as interrupted:
        summary = ingesting.ingest(there, archive, _report, interrupted)
    return _sum_up(summary, failed=bool(missing))


@contextlib.contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C and `kill` ask the import to stop in good order instead of breaking it off."""
    pressed = threading.Event()
    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(each, lambda *_: pressed.set()) for each in signals]
    try:
        yield pressed.is_set
    finally:
        for each, handler in zip(signals, before, strict=True):
            signal.signal(each, handler)


def _report(event: Event) -> None:
    if isinstance(event, Finished):
        result = event.result
        _say(f"{_NAMES[result.kind]}\t{shown(event.path)}\t{result.message}")


def _say(line: str) -> None:
    """The import goes on in silence: `jiyao import … | head` asks for fewer lines, not files."""
    try:
        say(line)
    except SilencedError as error:
        if not error.wanted:
            complain(error.message)


def _sum_up(summary: Summary, *, failed: bool) -> int:
    counts = "，".join(
        f"{word} {summary.counts[kind]}" for kind, word in _NAMES.items() if kind in summary.counts
    )
    _say(f"共 {summary.total} 个文件" + (f"：{counts}" if counts else ""))
    if summary.stopped:
        left = summary.total - summary.done
        complain(summary.stopped + (f"还有 {left} 个文件没有处理。" if left else ""))
        return UNUSABLE
    if summary.cancelled:
        complain("已取消；此前存入的都已保留，再次导入即可继续。")
        return SOME_FAILED
    return SOME_FAILED if failed or summary.failed else OK
