from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from desktop.archive import Archive
from desktop.archive.records import Fault
from tests.desktop import drafts


@pytest.fixture
def stored(archive: Archive) -> Path:
    """A closed archive of two meetings."""
    archive.store(drafts.original("会议强调".encode() * 99), drafts.outcome(drafts.minutes(1)))
    archive.store(drafts.original(bytes(range(256))), drafts.outcome(drafts.minutes(2)))
    archive.close()
    return archive.path


def check(path: Path) -> list[Fault]:
    with Archive.reader(path) as reader:
        return [problem.fault for problem in reader.check()]


def spoil(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path)
    with connection:
        assert connection.execute(statement).rowcount
    connection.close()


def test_a_sound_archive_has_no_problems_and_tells_progress(stored):
    told: list[tuple[int, int]] = []
    with Archive.reader(stored) as reader:
        assert reader.check(lambda done, total: told.append((done, total))) == ()
    assert told == [(1, 2), (2, 2)]


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE originals SET content = x'00' WHERE rowid = 1", Fault.ORIGINAL),
        ("UPDATE originals SET content = x'00' WHERE compression = 'none'", Fault.ORIGINAL),
        ("UPDATE originals SET size = size + 1 WHERE rowid = 2", Fault.ORIGINAL),
        ("UPDATE documents SET parse = x'00' WHERE id = 1", Fault.PARSE),
        ("UPDATE documents SET text = '短' WHERE id = 1", Fault.PARSE),
        ("UPDATE documents SET pieces = '[[0, 9999, 1, \"body\"]]' WHERE id = 1", Fault.PARSE),
        ("UPDATE documents SET pieces = '[3]' WHERE id = 1", Fault.PARSE),
        ("UPDATE meetings SET series = 99 WHERE id = 1", Fault.FOREIGN_KEY),
    ],
)
def test_every_kind_of_damage_is_found(stored, statement, fault):
    spoil(stored, statement)
    assert check(stored) == [fault]


def test_a_broken_page_is_found(stored):
    page = 4096
    data = bytearray(stored.read_bytes())
    for start in range(3 * page, len(data), page):
        data[start : start + 200] = b"\xff" * 200
    stored.write_bytes(data)
    assert Fault.INTEGRITY in check(stored)


@pytest.mark.parametrize("column", ["name", "text", "pieces"])
def test_a_text_that_is_none_any_more_is_found_not_stumbled_over(stored, column):
    spoil(stored, f"UPDATE documents SET {column} = CAST(x'ff' AS TEXT) WHERE id = 1")
    assert Fault.INTEGRITY in check(stored)
