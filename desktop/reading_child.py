"""The program of a reading process: bytes in, an answer in JSON out, and no way to do harm.

A file from outside may be hostile and a reader's C library may have holes, so the process gives up
what it does not need before it sees the first byte. What the audit hook refuses is a second fence,
not a sandbox: native code can pass it, and then meets the limits and the user's own rights.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from importer import asjson
from importer.outcome import Outcome
from importer.source import SourceText

READY = b"ready"

# Above what the process holds when it is ready; a 60 MB pdf at 300 dpi stays well below it.
MEMORY = 600_000_000

# A document is some 10,000 objects, nearly all freed without the collector: 700 is far too often.
_COLLECT_EVERY = 50_000

_REFUSED = (
    "os.exec", "os.fork", "os.forkpty", "os.kill", "os.posix_spawn", "os.spawn", "os.startfile",
    "os.system", "os.chmod", "os.chown", "os.link", "os.mkdir", "os.remove", "os.rename",
    "os.rmdir", "os.symlink", "os.truncate", "pty.spawn", "subprocess.Popen",
)  # fmt: skip
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC


def serve(connection: Connection, reader: str, time_limit: float) -> None:
    """Answer until the other end closes; `reader` is the "module:function" to call.

    A reader that raises ends the process: what state it left behind nobody knows.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the parent, which then closes
    sys.dont_write_bytecode = True
    read = _find(reader)
    _step_back()
    gc.freeze()
    gc.set_threshold(_COLLECT_EVERY)
    sys.addaudithook(_refuse)
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        connection.send_bytes(READY)
        while True:
            name = connection.recv_bytes().decode()
            data = connection.recv_bytes()
            _limit_time(time_limit)
            for part in _answer(read, data, name):
                connection.send_bytes(part)


def _answer(read: Callable[[bytes, str], Outcome], data: bytes, name: str) -> tuple[bytes, bytes]:
    """The answer, or the end; the user is told of the file, `python -m importer` shows why."""
    try:
        outcome = read(data, name)
        return encode(outcome)
    except Exception:  # MemoryError, most of all
        sys.exit(1)


def encode(outcome: Outcome) -> tuple[bytes, bytes]:
    """The answer in two parts of JSON: what came of the file and its text, and the parse of it.

    The second is empty for what is no minutes. Both are checked again on the other side.
    """
    answer: dict[str, Any] = {
        "status": outcome.status.value,
        "cause": outcome.cause,
        "message": outcome.message,
    }
    if outcome.minutes is None or outcome.source is None:
        return _dump(answer), b""
    parse = asjson.to_dict(outcome.minutes)
    answer["text"] = parse.pop("text")
    answer["source"] = _source(outcome.source)
    return _dump(answer), _dump(parse)


def _source(source: SourceText) -> dict[str, Any]:
    return {
        "format": source.format,
        "encoding": source.encoding,
        "pieces": [[*piece.span, piece.page, piece.place.value] for piece in source.pieces],
    }


def _dump(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _find(reader: str) -> Callable[[bytes, str], Outcome]:
    module, function = reader.split(":")
    found: Callable[[bytes, str], Outcome] = getattr(importlib.import_module(module), function)
    return found


def _step_back() -> None:
    """Let the window go first, and bound memory, files and core dumps where the system can."""
    with suppress(OSError, AttributeError):
        os.nice(10)
    if sys.platform == "win32":
        return
    import resource

    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, 0)
    if sys.platform == "linux":  # macOS refuses RLIMIT_AS
        pages = Path("/proc/self/statm").read_text("ascii").split()[0]
        held = int(pages) * resource.getpagesize()
        _limit(resource.RLIMIT_AS, held + MEMORY)


def _limit_time(seconds: float) -> None:
    """A last resort should the parent be gone: so much processor time more, then SIGXCPU."""
    if sys.platform != "win32":
        import resource

        _limit(resource.RLIMIT_CPU, int(time.process_time() + 2 * seconds) + 1)


def _limit(kind: int, value: int) -> None:
    import resource

    with suppress(OSError, ValueError):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (value, hard))


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """Refuse sockets, other programs, and every change to the disk."""
    if event == "open":
        mode, flags = arguments[1], arguments[2]
        writing = mode and any(sign in mode for sign in "wax+")
        if writing or (isinstance(flags, int) and flags & _WRITING):
            raise PermissionError(f"a reader may not write {arguments[0]!r}")
    elif event.startswith("socket.") or event.startswith(_REFUSED):
        raise PermissionError(f"a reader may not {event}")
