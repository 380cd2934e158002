from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop.archive import Archive, migrations
from desktop.archive.connection import APPLICATION_ID, VERSION
from desktop.archive.writing import connect_writer
from tests.desktop import drafts


@pytest.fixture
def closed(archive: Archive) -> Path:
    archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
    archive.close()
    return archive.path


def steps(*more) -> Migrations:
    """The released steps and some to come."""
    extended = Migrations("jiyao")
    for step in (migrations.step_1_first_tables, *more):
        extended()(step)
    return extended


def step_2_tags(database: Database) -> None:
    database.execute("CREATE TABLE tags (id INTEGER PRIMARY KEY)")


def step_3_fails(database: Database) -> None:
    database.execute("CREATE TABLE half (id INTEGER PRIMARY KEY)")
    raise RuntimeError("no")


def version(path: Path) -> int:
    connection = sqlite3.connect(path)
    found = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return found


def test_the_version_is_the_number_of_steps():
    assert VERSION == migrations.count(migrations.STEPS) == 1
    assert migrations.count(steps(step_2_tags)) == 2


def test_opening_an_archive_of_this_version_changes_nothing(closed):
    Archive.open(closed).close()
    assert sorted(file.name for file in closed.parent.iterdir()) == [
        "纪要.jiyao",
        "纪要.jiyao-lock",
    ]


def test_version_0_is_migrated_by_opening_after_a_backup(tmp_path):
    path = tmp_path / "旧.jiyao"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("CREATE TABLE keepsake (words)")
    connection.execute("INSERT INTO keepsake VALUES ('旧')")
    connection.commit()
    connection.close()
    with Archive.open(path) as archive:
        assert archive.totals().meetings == 0
        kept = archive._connection.execute("SELECT words FROM keepsake").fetchall()
    assert kept == [("旧",)]
    (backup,) = tmp_path.glob("旧-升级前-0-*.jiyao")
    assert version(backup) == 0
    assert Database(backup).table_names() == ["keepsake"]


def test_a_later_step_keeps_what_is_there_after_a_backup(closed):
    database = connect_writer(closed, 1.0)
    backup = migrations.migrate(database, closed, steps(step_2_tags))
    assert "tags" in database.table_names()
    database.close()
    assert version(closed) == 2
    assert backup is not None
    with Archive.reader(backup) as reader:
        assert reader.document(1).minutes == drafts.minutes()


def test_a_step_that_fails_undoes_all_of_them(closed):
    database = connect_writer(closed, 1.0)
    with pytest.raises(RuntimeError):
        migrations.migrate(database, closed, steps(step_2_tags, step_3_fails))
    assert not {"tags", "half"} & set(database.table_names())
    database.close()
    assert version(closed) == 1
    with Archive.open(closed) as archive:
        assert archive.totals().meetings == 1


def test_every_table_and_column_is_told_in_the_guide(archive):
    guide = Path(__file__).parents[3] / "resources" / "help" / "archive.md"
    text = guide.read_text("utf-8")
    missing = [
        f"{table.name}.{column.name}"
        for table in Database(archive._connection).tables
        for column in table.columns
        if not table.name.startswith(("sqlite_", "_sqlite"))
        and f"`{column.name}`" not in text.split(f"### {table.name}\n")[-1].split("###")[0]
    ]
    assert missing == []
