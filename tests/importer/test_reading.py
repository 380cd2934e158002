"""A file in, one answer out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from importer.__main__ import main
from importer.outcome import Status
from importer.reading import read_minutes
from tests.importer.structure.documents import WHOLE


def test_bytes_become_minutes() -> None:
    outcome = read_minutes(WHOLE.encode("gb18030"), "a.txt")
    assert outcome.status is Status.MINUTES
    assert outcome.minutes
    assert len(outcome.minutes.items) == 2
    assert outcome.source
    assert outcome.source.encoding == "GB18030"


@pytest.mark.parametrize(
    ("data", "status", "cause"),
    [
        (b"", Status.UNREADABLE, "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, Status.UNREADABLE, "unsupported"),
        ("今天天气很好。".encode(), Status.NOT_MINUTES, "no-meeting"),
    ],
)
def test_anything_else_is_refused_with_its_cause(data: bytes, status: Status, cause: str) -> None:
    outcome = read_minutes(data, "a.txt")
    assert (outcome.status, outcome.cause) == (status, cause)
    assert outcome.message
    assert outcome.minutes is None


def test_command_prints_one_object_per_file(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    good, gone = tmp_path / "纪要.txt", tmp_path / "没有.txt"
    good.write_bytes(WHOLE.encode())
    assert main([str(good), str(gone)]) == 1
    first, second = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert (first["file"], first["status"]) == (str(good), "minutes")
    assert first["minutes"]["text"] == WHOLE
    assert (second["status"], second["cause"]) == ("unreadable", "vanished")
    assert main([str(good)]) == 0
