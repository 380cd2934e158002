"""纪要阁 from a terminal: the window, or the same work without one.

Nothing heavy is imported before it is needed: every reading process imports this module again.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import logging
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.archive import Archive
    from desktop.ingest import Event, Kind, Summary

OK, SOME_FAILED, UNUSABLE = 0, 1, 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0, 1 (files failed) or 2 (unusable)."""
    multiprocessing.freeze_support()
    _speak_utf8()
    arguments = _parser().parse_args(argv)
    logging.basicConfig(level=logging.INFO if arguments.verbose else logging.ERROR)
    try:
        return _run(arguments)
    except BrokenPipeError:
        # `jiyao list | head`: nobody listens any more, and that is no error.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK


def _run(arguments: argparse.Namespace) -> int:
    from desktop.archive import ArchiveError

    try:
        run: Callable[[argparse.Namespace], int] = arguments.run
        code = run(arguments)
        sys.stdout.flush()
    except ArchiveError as error:
        print(f"jiyao：{error.message}", file=sys.stderr)
        return UNUSABLE
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jiyao", description="纪要阁：政府会议纪要的桌面档案。不带子命令时打开窗口。"
    )
    parser.add_argument("--version", action="version", version=f"纪要阁 {_version()}")
    _add_common(parser, archive=None, verbose=False)
    parser.set_defaults(run=_window)
    verbs = parser.add_subparsers(title="子命令", metavar="命令")
    _add_verb(verbs, "import", "导入文件或文件夹", _import).add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="文件或文件夹"
    )
    _add_verb(verbs, "list", "列出档案中的会议", _list)
    show = _add_verb(verbs, "show", "显示一次会议", _show)
    show.add_argument("meeting", type=int, metavar="MEETING", help="会议编号，见 jiyao list")
    how = show.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="输出解析结果（JSON）")
    how.add_argument("--original", type=Path, metavar="FILE", help="把原件另存到 FILE")
    _add_verb(verbs, "check", "检查档案是否完好", _check)
    _add_verb(verbs, "demo", "导入示例纪要，显示全部内容", _demo).add_argument(
        "--picture", type=Path, metavar="FILE", help="把窗口画面存为 PNG"
    )
    return parser


def _add_verb(
    verbs: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    told: str,
    run: Callable[[argparse.Namespace], int],
) -> argparse.ArgumentParser:
    verb = verbs.add_parser(name, help=told, description=told)
    # Said before the verb or after it; not said after it, what was said before stands.
    _add_common(verb, archive=argparse.SUPPRESS, verbose=argparse.SUPPRESS)
    verb.set_defaults(run=run)
    return verb


def _add_common(parser: argparse.ArgumentParser, *, archive: object, verbose: object) -> None:
    parser.add_argument(
        "--archive",
        type=Path,
        metavar="FILE",
        default=archive,
        help="档案文件（默认在用户数据目录）",
    )
    parser.add_argument(
        "--verbose", action="store_true", default=verbose, help="在标准错误输出运行日志"
    )


# -- the verbs ---------------------------------------------------------------------------------


def _window(arguments: argparse.Namespace) -> int:
    if not _has_display():
        print(
            "jiyao：没有图形界面，无法打开窗口。请在桌面环境中运行，或用 jiyao --help 查看子命令。",
            file=sys.stderr,
        )
        return UNUSABLE
    from desktop.ui.application import run_window

    return run_window(_archive_path(arguments))


def _import(arguments: argparse.Namespace) -> int:
    with _writer(arguments) as archive:
        return _ingest(archive, arguments.paths)


def _list(arguments: argparse.Namespace) -> int:
    with _reader(arguments) as archive:
        for row in archive.meetings():
            told = [str(row.meeting), row.date, row.organ, row.series, row.label]
            print("\t".join(told), f"{row.items} 个议题", sep="\t")
    return OK


def _show(arguments: argparse.Namespace) -> int:
    from desktop.outline import outline
    from importer.asjson import to_dict

    with _reader(arguments) as archive:
        stored = archive.document(arguments.meeting)
        if arguments.original:
            return _write_out(archive.original(stored.document), arguments.original)
        if arguments.json:
            print(json.dumps(to_dict(stored.minutes), ensure_ascii=False))
        else:
            print(*outline(stored), sep="\n")
    return OK


def _check(arguments: argparse.Namespace) -> int:
    with _reader(arguments) as archive:
        problems = archive.check()
        totals = archive.totals() if not problems else None
    for problem in problems:
        print(problem.message)
    if totals is not None:
        print(f"档案完好：{totals.meetings} 次会议，{totals.documents} 份来源。")
    return UNUSABLE if problems else OK


def _demo(arguments: argparse.Namespace) -> int:
    from desktop.archive import Archive
    from desktop.paths import samples

    with tempfile.TemporaryDirectory(prefix="jiyao-") as folder:
        path = arguments.archive or Path(folder) / "示例.jiyao"
        with Archive.open(path) as archive:
            code = _ingest(archive, [samples()])
            _print_all(archive)
        if arguments.picture:
            if not _has_display():
                os.environ["QT_QPA_PLATFORM"] = "offscreen"
            from desktop.ui.application import take_picture

            take_picture(path, arguments.picture)
            print(f"窗口画面：{arguments.picture}")
    return code


# -- what they share ---------------------------------------------------------------------------


def _ingest(archive: Archive, paths: Sequence[Path]) -> int:
    from desktop.ingest import ingest

    missing = [path for path in paths if not os.path.lexists(path)]
    for path in missing:
        print(f"jiyao：找不到 {path}，请检查路径。", file=sys.stderr)
    if len(missing) == len(paths):
        return UNUSABLE
    with _interruptible() as interrupted:
        there = [path for path in paths if path not in missing]
        summary = ingest(there, archive, _report, interrupted)
    return _sum_up(summary, failed=bool(missing))


@contextlib.contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Ctrl+C asks the import to stop in good order instead of breaking it off."""
    pressed = threading.Event()
    before = signal.signal(signal.SIGINT, lambda *_: pressed.set())
    try:
        yield pressed.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _names() -> dict[Kind, str]:
    from desktop.ingest import Kind

    return {
        Kind.NEW: "新存入",
        Kind.ANOTHER_SOURCE: "另一来源",
        Kind.ALREADY_THERE: "已在档案中",
        Kind.NOT_MINUTES: "不是纪要",
        Kind.FAILED: "失败",
    }


def _report(event: Event) -> None:
    from desktop.ingest import Finished

    if isinstance(event, Finished):
        print(f"{_names()[event.result.kind]}\t{event.path}\t{event.result.message}")


def _sum_up(summary: Summary, *, failed: bool) -> int:
    counts = "，".join(
        f"{word} {summary.counts[kind]}"
        for kind, word in _names().items()
        if kind in summary.counts
    )
    print(f"共 {summary.total} 个文件" + (f"：{counts}" if counts else ""))
    if summary.stopped:
        left = summary.total - summary.done
        print(f"jiyao：{summary.stopped}还有 {left} 个文件没有处理。", file=sys.stderr)
        return UNUSABLE
    if summary.cancelled:
        print("jiyao：已取消；此前存入的都已保留，再次导入即可继续。", file=sys.stderr)
        return SOME_FAILED
    return SOME_FAILED if failed or summary.failed else OK


def _print_all(archive: Archive) -> None:
    from desktop.outline import outline

    for row in archive.meetings():
        print("\n" + "─" * 72)
        print(*outline(archive.document(row.meeting)), sep="\n")


def _write_out(data: bytes, path: Path) -> int:
    try:
        path.write_bytes(data)
    except OSError as error:
        print(f"jiyao：无法写入 {path}（{error.strerror}）。请换一个位置。", file=sys.stderr)
        return UNUSABLE
    return OK


def _writer(arguments: argparse.Namespace) -> Archive:
    from desktop.archive import Archive

    return Archive.open(_archive_path(arguments))


def _reader(arguments: argparse.Namespace) -> Archive:
    from desktop.archive import Archive

    return Archive.reader(_archive_path(arguments))


def _archive_path(arguments: argparse.Namespace) -> Path:
    from desktop.paths import default_archive

    path: Path = arguments.archive or default_archive()
    return path


def _has_display() -> bool:
    """Whether Qt can open a window; without a display it would abort the whole process."""
    ways = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(way) for way in ways)


def _speak_utf8() -> None:
    """A terminal that claims ASCII (LANG=C, a Windows pipe) still gets Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _version() -> str:
    try:
        return version("jiyao")
    except PackageNotFoundError:
        return "（未安装）"


if __name__ == "__main__":
    sys.exit(main())
