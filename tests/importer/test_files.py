"""Bytes off the disk, or the cause why not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from importer import errors
from importer.files import read_bytes
from importer.readers.limits import LARGEST_FILE


def test_the_whole_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "纪要 一.txt"
    path.write_bytes(b"\x00abc\xff")
    assert read_bytes(path) == b"\x00abc\xff"


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(errors.TooLargeError) as refused:
        read_bytes(path)
    assert "上限" in refused.value.message


def test_a_missing_file_has_vanished(tmp_path: Path) -> None:
    with pytest.raises(errors.VanishedError):
        read_bytes(tmp_path / "gone.txt")


def test_a_folder_is_no_document(tmp_path: Path) -> None:
    with pytest.raises(errors.UnsupportedFormatError):
        read_bytes(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "pipe.txt"
    os.mkfifo(path)
    with pytest.raises(errors.UnsupportedFormatError):
        read_bytes(path)


def test_a_file_we_may_not_open_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert stat.S_ISREG(path.stat().st_mode)
    with pytest.raises(errors.NoPermissionError):
        read_bytes(path)


@pytest.mark.parametrize(
    "cause",
    [cause for cause in vars(errors).values() if isinstance(cause, type)],
)
def test_every_cause_has_a_slug_and_a_sentence(cause: type[errors.UnreadableError]) -> None:
    made = {
        errors.UnsupportedFormatError: ("图片",),
        errors.TooLargeError: (2 * LARGEST_FILE, LARGEST_FILE),
        errors.MissingReaderError: ("PDF", "pypdfium2"),
    }
    error = cause(*made.get(cause, ()))
    assert error.cause == error.cause.lower()
    assert error.message.endswith("。")
