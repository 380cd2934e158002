"""Walking what was dropped: files and folders in, the files worth reading out, in natural order."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from importer.errors import UnreadableError
from importer.files import cause_of

# What systems and office programs leave lying about; nobody means to import these.
_LITTER = {"thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx"}


_Above = tuple[Hashable, ...]
_Step = tuple[Path, _Above]


class FolderLoopError(UnreadableError):
    """A folder that leads back into itself."""

    cause = "folder-loop"
    message = "这个文件夹通过链接又指回了自己，已跳过。其中的文件只导入一次，无需处理。"


@dataclass(frozen=True, slots=True)
class Unwalkable:
    """A file or folder that could not be looked at, and why."""

    path: Path
    error: UnreadableError


def walk(paths: Iterable[Path], own: Callable[[Path], bool]) -> Iterator[Path | Unwalkable]:
    """The files at and below `paths`, each once, folders in natural order (2 before 10).

    Links are followed; a folder met again is not entered, and told of when it lies in itself.
    `own` says which files to leave alone: the archive's own.
    """
    seen: set[Hashable] = set()
    # No recursion: a folder 1,500 deep, as a sync gone mad leaves it, would end Python's stack.
    ahead: list[_Step] = [(path.absolute(), ()) for path in reversed([*paths])]
    while ahead:
        path, above = ahead.pop()
        try:
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                ahead += _below(path, status, seen, above)
            elif path not in seen and not own(path):
                seen.add(path)
                yield path
        except UnreadableError as error:
            yield Unwalkable(path, error)
        except OSError as error:
            looped = error.errno == errno.ELOOP
            yield Unwalkable(path, FolderLoopError(str(error)) if looped else cause_of(error))


def _below(folder: Path, status: os.stat_result, seen: set[Hashable], above: _Above) -> list[_Step]:
    """What lies in a folder, last first; nothing when it was met before. `above` is what it is in.

    FolderLoopError when it is met in itself.
    """
    # Some network drives number every file 0.
    identity = (status.st_dev, status.st_ino) if status.st_ino else folder.resolve()
    if identity in above:
        raise FolderLoopError(str(folder))
    if identity in seen:
        return []
    seen.add(identity)
    return [(entry, (*above, identity)) for entry in reversed(_entries(folder))]


def _entries(folder: Path) -> list[Path]:
    """What lies in a folder, without hidden files, lock files (~$) and litter."""
    entries = (entry for entry in folder.iterdir() if not _is_litter(entry.name))
    return sorted(entries, key=lambda entry: _natural(entry.name))


def _is_litter(name: str) -> bool:
    return name.startswith((".", "~$")) or name.lower() in _LITTER


def _natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which 第2次 comes before 第10次."""
    return [
        (0, int(part), "") if part.isdecimal() else (1, 0, part.casefold())
        for part in re.split(r"(\d+)", name)
        if part
    ]


def shown(path: Path | str) -> str:
    """A name as text; on Linux it may be GBK bytes, off an old disk or a zip from Windows."""
    raw = os.fsencode(path)
    for encoding in ("utf-8", "gb18030"):
        with suppress(UnicodeDecodeError):
            return raw.decode(encoding)
    return raw.decode(errors="replace")
