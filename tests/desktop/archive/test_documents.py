from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.archive import errors
from desktop.archive.records import NodeId, NodeKind
from tests.desktop import drafts


def test_sources_say_where_they_came_from(archive):
    before = datetime.now(UTC).replace(microsecond=0)
    stored = archive.store(drafts.original(b"12345"), drafts.outcome(drafts.minutes()))
    (source,) = archive.document(stored.meeting).sources
    assert (source.name, source.path, source.format, source.size) == (
        "a.txt", "/收件/a.txt", "txt", 5,
    )  # fmt: skip
    assert before <= source.added <= datetime.now(UTC)


def test_a_point_knows_its_place(archive):
    minutes = drafts.minutes(items=2, points=3)
    stored = archive.store(drafts.original(), drafts.outcome(minutes))
    item = archive.document(stored.meeting).item_ids[1]
    point = archive.children(NodeId(NodeKind.ITEM, item))[2].id.key
    expected = minutes.items[1].passages[0].points[2].span
    assert archive.point_place(point) == (stored.meeting, item, expected)


@pytest.mark.parametrize("ask", ["document", "original", "item_meeting", "point_place"])
def test_what_is_gone_is_said_so(archive, ask):
    with pytest.raises(errors.UnknownRecordError):
        getattr(archive, ask)(99)


def test_a_document_of_another_meeting_is_not_shown(archive):
    first = archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes(1)))
    second = archive.store(drafts.original(b"2"), drafts.outcome(drafts.minutes(2)))
    with pytest.raises(errors.UnknownRecordError):
        archive.document(first.meeting, second.document)
