from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from desktop.archive import Archive, ArchiveError, errors
from desktop.archive.connection import APPLICATION_ID, VERSION
from tests.desktop import drafts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "新档案" / "纪要.jiyao"


@pytest.fixture
def closed(archive: Archive) -> Path:
    """A closed archive of one meeting."""
    archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
    archive.close()
    return archive.path


def pragma(path: Path, name: str, value: int | None = None) -> int:
    connection = sqlite3.connect(path)
    with connection:
        if value is not None:
            connection.execute(f"PRAGMA {name} = {value}")
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
    connection.close()
    return found


def refused(path: Path, cause: type[ArchiveError]) -> None:
    """Both ways of opening are refused with a sentence, and the file is left as it was."""
    before = path.read_bytes()
    for opened in (Archive.open, Archive.reader):
        with pytest.raises(cause) as caught:
            opened(path)
        assert caught.value.message
        assert type(caught.value) is cause
    assert path.read_bytes() == before


def test_a_new_archive_is_made_with_its_folder_and_marks(path):
    Archive.open(path).close()
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == VERSION
    assert pragma(path, "journal_mode") == "wal"


def test_an_empty_file_becomes_an_archive(path):
    path.parent.mkdir()
    path.touch()
    with Archive.open(path) as archive:
        assert archive.totals().meetings == 0


def test_the_writer_keeps_every_commit_and_every_link(archive):
    database = archive._connection
    assert database.execute("PRAGMA synchronous").fetchone() == (2,)
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_what_is_not_there_is_not_made_unasked(path):
    with pytest.raises(errors.MissingArchiveError):
        Archive.open(path, create=False)
    with pytest.raises(errors.MissingArchiveError):
        Archive.reader(path)
    assert not path.parent.exists()


def test_after_closing_everything_lies_in_the_one_file(closed, tmp_path):
    copy = tmp_path / "副本.jiyao"
    copy.write_bytes(closed.read_bytes())
    with Archive.reader(copy) as reader:
        assert reader.totals().meetings == 1


def test_closing_twice_is_closing_once(archive):
    archive.close()
    archive.close()


def test_a_text_is_no_archive(path):
    path.parent.mkdir()
    path.write_text("会议纪要" * 2000)
    refused(path, errors.NotAnArchiveError)


def test_another_database_is_no_archive(path):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (id)")
    connection.close()
    refused(path, errors.NotAnArchiveError)


def test_a_folder_is_no_archive(path):
    path.mkdir(parents=True)
    for opened in (Archive.open, Archive.reader):
        with pytest.raises(errors.NotAnArchiveError):
            opened(path)


def test_an_archive_of_a_newer_version_is_left_alone(closed):
    pragma(closed, "user_version", VERSION + 1)
    refused(closed, errors.NewerArchiveError)


def test_a_reader_does_not_migrate(closed):
    pragma(closed, "user_version", 0)
    with pytest.raises(errors.OlderArchiveError):
        Archive.reader(closed)


def test_a_truncated_archive_is_damaged(closed):
    closed.write_bytes(closed.read_bytes()[: 4096 * 3])
    with pytest.raises(errors.DamagedArchiveError), Archive.reader(closed) as reader:
        reader.totals()


def test_readers_cannot_write(closed):
    with Archive.reader(closed) as reader, pytest.raises(sqlite3.OperationalError):
        reader._connection.execute("DELETE FROM documents")


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such bit")
@pytest.mark.parametrize("name", ["纪要.jiyao", "下级/纪要.jiyao"])
def test_a_read_only_folder_is_told(tmp_path, nobody, name):
    folder = tmp_path / "光盘"
    folder.mkdir()
    folder.chmod(0o555)
    with nobody(folder), pytest.raises(errors.ReadOnlyArchiveError) as caught:
        Archive.open(folder / name)
    assert "权限" in caught.value.message


def test_a_file_for_a_folder_is_told(path):
    path.parent.parent.joinpath("新档案").write_text("")
    with pytest.raises(ArchiveError):
        Archive.open(path)


def test_the_archive_knows_its_own_files(archive, tmp_path):
    assert archive.owns(archive.path)
    assert archive.owns(archive.path.parent / ".." / archive.path.parent.name / "纪要.jiyao-wal")
    assert not archive.owns(tmp_path / "纪要.txt")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE documents SET name = CAST(x'ff' AS TEXT), text = CAST(x'ff' AS TEXT)",
        "UPDATE meetings SET date = '2023-02-3'",
        "UPDATE meetings SET date = 3",
        "ALTER TABLE documents RENAME COLUMN name TO nome",
    ],
)
def test_what_makes_no_sense_is_told_as_damage(closed, statement):
    with sqlite3.connect(closed) as connection:
        connection.execute(statement)
    connection.close()
    with Archive.reader(closed) as archive:
        with pytest.raises(errors.DamagedArchiveError):
            list(archive.meetings())
        with pytest.raises(errors.DamagedArchiveError):
            archive.stored(drafts.original(b"1").sha256)


def test_an_archive_that_cannot_be_written_can_be_read(closed, nobody):
    """A CD, or the folder of a colleague: SQLite wants to make two files beside a WAL file."""
    closed.parent.chmod(0o555)
    try:
        with nobody(closed.parent), Archive.reader(closed) as archive:
            assert archive.totals().meetings == 1
    finally:
        closed.parent.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
@pytest.mark.parametrize("replaced", [False, True])
def test_nothing_is_stored_in_a_file_that_is_gone(archive, replaced):
    archive.path.unlink()
    if replaced:
        archive.path.write_bytes(b"")
    with pytest.raises(errors.MovedArchiveError):
        archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
