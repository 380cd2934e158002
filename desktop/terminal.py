"""What the command line says: in UTF-8, a line at a time, and to nobody once nobody listens."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Iterator
from typing import TextIO

# Exit codes: all done; some files failed, or the user broke off; nothing could be done any more.
OK, SOME_FAILED, UNUSABLE = 0, 1, 2

# A file may be called `纪要\n新存入\tb.txt`, or hold escapes that repaint a terminal. Tabs part
# columns and stay.
_UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


class SilencedError(Exception):
    """Standard output took no more; from then on what is said goes nowhere.

    `wanted` when whoever listened has left (`jiyao list | head`), which is no error.
    """

    def __init__(self, cause: OSError) -> None:
        super().__init__(str(cause))
        self.wanted = isinstance(cause, BrokenPipeError)
        self.message = f"无法写出结果（{cause.strerror}）。请检查输出的去处后再试。"


def speak_utf8() -> None:
    """A terminal that claims ASCII (LANG=C, a Windows pipe) still gets Chinese."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(line: str) -> None:
    """Say one line, its control and bidi characters as `�`; SilencedError when it cannot be."""
    write(_UNSAFE.sub("�", line) + "\n")


def complain(sentence: str) -> None:
    """Say on standard error why something was not done."""
    with contextlib.suppress(OSError):
        _put(sys.stderr, f"jiyao：{_UNSAFE.sub('�', sentence)}\n")


def write(text: str) -> None:
    """Put out a text as it is; SilencedError when it cannot be."""
    with _silenced():
        _put(sys.stdout, text)


def flush() -> None:
    """Put out what is still held back; SilencedError when it cannot be."""
    with _silenced():
        _put(sys.stdout, "", flush=True)


def _put(stream: TextIO | None, text: str, *, flush: bool = False) -> None:
    """There is no stream at all after `>&-`, and in a Windows program without a console."""
    if stream is not None:
        stream.write(text)
        if flush:
            stream.flush()


@contextlib.contextmanager
def _silenced() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SilencedError(error) from error
