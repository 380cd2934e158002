"""纪要阁 from a terminal: the window, or the same work without one.

Nothing heavy is imported before it is needed: every reading process imports this module again.
"""

from __future__ import annotations

import argparse
import json
import logging
import multiprocessing
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.terminal import (
    OK,
    SOME_FAILED,
    UNUSABLE,
    SilencedError,
    complain,
    flush,
    say,
    speak_utf8,
    write,
)

if TYPE_CHECKING:
    from desktop.archive import Archive


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code: 0, 1 (files failed, or broken off) or 2."""
    multiprocessing.freeze_support()
    speak_utf8()
    arguments = _parser().parse_args(argv)
    logging.basicConfig(level=logging.INFO if arguments.verbose else logging.ERROR)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        complain("已中断。")
        return SOME_FAILED


def _run(arguments: argparse.Namespace) -> int:
    from desktop.archive import ArchiveError

    code = OK
    try:
        run: Callable[[argparse.Namespace], int] = arguments.run
        code = run(arguments)
        flush()
    except ArchiveError as error:
        complain(error.message)
        return UNUSABLE
    except SilencedError as error:
        if not error.wanted:
            complain(error.message)
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
        complain("没有图形界面，无法打开窗口。请在桌面环境中运行，或用 jiyao --help 查看子命令。")
        return UNUSABLE
    from desktop.ui.application import run_window

    return run_window(_archive_path(arguments))


def _import(arguments: argparse.Namespace) -> int:
    from desktop.cli_import import import_paths

    return import_paths(lambda: _writer(arguments), arguments.paths)


def _list(arguments: argparse.Namespace) -> int:
    with _reader(arguments) as archive:
        for row in archive.meetings():
            told = [str(row.meeting), row.date, row.organ, row.series, row.label]
            say("\t".join([*told, f"{row.items} 个议题"]))
    return OK


def _show(arguments: argparse.Namespace) -> int:
    from desktop.outline import outline
    from importer.asjson import to_dict

    with _reader(arguments) as archive:
        stored = archive.document(arguments.meeting)
        if arguments.original:
            return _write_out(archive, stored.document, arguments.original)
        if arguments.json:
            write(json.dumps(to_dict(stored.minutes), ensure_ascii=False) + "\n")
        else:
            _say_all(outline(stored))
    return OK


def _check(arguments: argparse.Namespace) -> int:
    with _reader(arguments) as archive:
        problems = archive.check()
        totals = archive.totals() if not problems else None
    for problem in problems:
        say(problem.message)
    if totals is not None:
        say(f"档案完好：{totals.meetings} 次会议，{totals.documents} 份来源。")
    return UNUSABLE if problems else OK


def _demo(arguments: argparse.Namespace) -> int:
    from desktop.archive import Archive
    from desktop.cli_import import import_paths
    from desktop.paths import samples

    with tempfile.TemporaryDirectory(prefix="jiyao-") as folder:
        path = arguments.archive or Path(folder) / "示例.jiyao"
        with Archive.open(path) as archive:
            code = import_paths(lambda: nullcontext(archive), [samples()])
            _print_all(archive)
        if arguments.picture:
            if not _has_display():
                os.environ["QT_QPA_PLATFORM"] = "offscreen"
            from desktop.ui.application import take_picture

            take_picture(path, arguments.picture)
            say(f"窗口画面：{arguments.picture}")
    return code


# -- what they share ---------------------------------------------------------------------------


def _print_all(archive: Archive) -> None:
    from desktop.outline import outline

    for row in archive.meetings():
        _say_all(["", "─" * 72])
        _say_all(outline(archive.document(row.meeting)))


def _say_all(lines: Iterable[str]) -> None:
    for line in lines:
        say(line)


def _write_out(archive: Archive, document: int, path: Path) -> int:
    if archive.owns(path):
        complain(f"{path} 是档案文件本身，没有写入。请换一个位置。")
        return UNUSABLE
    try:
        path.write_bytes(archive.original(document))
    except OSError as error:
        complain(f"无法写入 {path}（{error.strerror}）。请换一个位置。")
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


def _version() -> str:
    try:
        return version("jiyao")
    except PackageNotFoundError:
        return "（未安装）"


if __name__ == "__main__":
    sys.exit(main())
