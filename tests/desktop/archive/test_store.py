from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from desktop.archive import Archive, errors
from desktop.archive.records import Added
from importer.minutes import Span, Value
from importer.outcome import Outcome, Status
from tests.desktop import drafts


def dump(archive: Archive) -> str:
    """Everything in the archive, as SQL."""
    with sqlite3.connect(archive.path) as connection:
        said = "\n".join(connection.iterdump())
    connection.close()
    return said


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Archive.open(tmp_path_factory.mktemp("archive") / "a.jiyao") as archive:
        yield archive


@settings(max_examples=30)
@given(drafts.any_outcome())
def test_what_is_stored_comes_back_equal(shared, outcome):
    data = repr(outcome).encode()
    stored = shared.store(drafts.original(data), outcome)
    found = shared.document(stored.meeting, stored.document)
    assert found.minutes == outcome.minutes
    assert found.pieces == outcome.source.pieces
    assert len(found.item_ids) == len(outcome.minutes.items)
    assert shared.original(stored.document) == data


@settings(max_examples=30)
@given(drafts.any_outcome())
def test_storing_twice_is_storing_once(shared, outcome):
    original = drafts.original(repr(outcome).encode())
    first = shared.store(original, outcome)
    before = dump(shared)
    second = shared.store(replace(original, name="副本.txt"), outcome)
    assert second == replace(first, added=Added.ALREADY_THERE)
    assert dump(shared) == before


def test_new_meeting_is_told_by_its_full_label(archive):
    stored = archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
    assert stored.added is Added.NEW
    assert stored.meeting_label == "市政府常务会议 第19次 2023年2月4日"


def test_same_meeting_from_another_file_is_another_source(archive):
    first = archive.store(drafts.original(b"1", "a.txt"), drafts.outcome(drafts.minutes()))
    longer = drafts.minutes(items=5)
    second = archive.store(drafts.original(b"2", "b.docx"), drafts.outcome(longer))
    assert second.added is Added.ANOTHER_SOURCE
    assert second.meeting == first.meeting
    found = archive.document(first.meeting)
    assert [source.name for source in found.sources] == ["a.txt", "b.docx"]
    assert (found.document, found.sources[1].document) == (first.document, second.document)
    assert archive.document(first.meeting, second.document).minutes == longer
    assert archive.totals().items == archive.count_items(None) == 2


@pytest.mark.parametrize("term", [None, 3])
def test_term_not_printed_is_no_difference(archive, term):
    first = archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes(term=3)))
    second = archive.store(drafts.original(b"2"), drafts.outcome(drafts.minutes(term=term)))
    assert second.meeting == first.meeting


@pytest.mark.parametrize(
    "other",
    [
        {"organ": "青禾市禾东区人民政府"},
        {"series": "市政府党组会议"},
        {"session": 20},
        {"day": date(2023, 2, 5)},
        {"term": 4},
    ],
    ids=lambda other: next(iter(other)),
)
def test_any_other_key_is_another_meeting(archive, other):
    first = archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes(term=3)))
    minutes = drafts.minutes(**{"term": 3, **other})
    second = archive.store(drafts.original(b"2"), drafts.outcome(minutes))
    assert second.added is Added.NEW
    assert second.meeting != first.meeting


@pytest.mark.parametrize("missing", ["organ", "series", "session", "day"])
def test_without_its_keys_a_meeting_is_always_new(archive, missing):
    minutes = drafts.minutes(**{missing: None})
    added = {
        archive.store(drafts.original(data), drafts.outcome(minutes)).added for data in (b"1", b"2")
    }
    assert added == {Added.NEW}
    assert archive.totals().meetings == 2


def test_minutes_without_a_meeting_are_stored(archive):
    minutes = replace(drafts.minutes(), meeting=None)
    stored = archive.store(drafts.original(name="来文.txt"), drafts.outcome(minutes))
    assert stored.meeting_label == "来文.txt"
    assert archive.document(stored.meeting).minutes == minutes


def test_only_minutes_are_stored(archive):
    with pytest.raises(ValueError, match="minutes"):
        archive.store(drafts.original(), Outcome(Status.NOT_MINUTES, "news", "这不是纪要。"))


def unstorable():
    """Minutes that fail in the last table written: a number no column holds."""
    minutes = drafts.minutes(session=7)
    found = replace(minutes.items[0], span=Span(0, 2**70))
    return drafts.outcome(replace(minutes, items=(*minutes.items, found)))


def test_a_document_that_cannot_be_stored_leaves_nothing(archive):
    archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
    before = dump(archive)
    with pytest.raises(errors.UnstorableError):
        archive.store(drafts.original(b"2"), unstorable())
    assert dump(archive) == before


def test_in_a_batch_only_the_bad_document_is_left_out(archive):
    with archive.batch() as batch:
        batch.store(drafts.original(b"1"), drafts.outcome(drafts.minutes(session=1)))
        with pytest.raises(errors.UnstorableError):
            batch.store(drafts.original(b"2"), unstorable())
        batch.store(drafts.original(b"3"), drafts.outcome(drafts.minutes(session=3)))
    assert [row.label for row in archive.meetings()] == ["第3次 2月4日", "第1次 2月4日"]


def test_a_lone_surrogate_is_refused(archive):
    minutes = replace(drafts.minutes(), kind=Value("\ud800", None))
    with pytest.raises(errors.UnstorableError):
        archive.store(drafts.original(b"1"), drafts.outcome(minutes))
    assert archive.totals().documents == 0


def test_a_batch_that_fails_leaves_nothing(archive):
    before = dump(archive)

    def store_and_fail():
        with archive.batch() as batch:
            batch.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store_and_fail()
    assert dump(archive) == before
    archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))


def test_nobody_sees_a_batch_before_it_is_committed(archive):
    with Archive.reader(archive.path) as reader:
        with archive.batch() as batch:
            batch.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
            assert reader.totals().meetings == 0
        assert reader.totals().meetings == 1


def test_a_full_disk_is_told_and_leaves_nothing(archive):
    archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes()))
    before = dump(archive)
    fill(archive)
    with pytest.raises(errors.FullDiskError) as caught:
        archive.store(
            drafts.original(Path(__file__).read_bytes()),
            drafts.outcome(drafts.minutes(session=9, items=200)),
        )
    assert "磁盘" in caught.value.message
    assert dump(archive) == before


def fill(archive: Archive) -> None:
    """Let the file grow no further: SQLite then says SQLITE_FULL, as on a full disk."""
    archive._connection.execute("PRAGMA max_page_count = 1")


def test_reader_cannot_store(archive):
    with Archive.reader(archive.path) as reader, pytest.raises(TypeError):
        reader.store(drafts.original(), drafts.outcome(drafts.minutes()))
