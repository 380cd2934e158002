"""What must hold of any `Minutes`, whatever text they were read from."""

from __future__ import annotations

import dataclasses
from itertools import pairwise
from typing import Any

from importer.minutes import Attendee, Minutes, Span, Value


def assert_nothing_lost(minutes: Minutes) -> None:
    """Parts and unclassified fragments lie end to end over the whole text, and hold the nodes."""
    tiles = sorted([part.span for part in minutes.parts] + [f.span for f in minutes.unclassified])
    assert [tile.start for tile in tiles] == [0, *(tile.end for tile in tiles)][: len(tiles)]
    assert (tiles[-1].end if tiles else 0) == len(minutes.text)
    for node in (*minutes.items, *minutes.attendees, minutes.meeting, minutes.distribution):
        if node is not None:
            assert sum(part.span.contains(node.span) for part in minutes.parts) >= 1


def assert_nested(node: Any, span: Span) -> None:
    """Children and values lie in their parent; siblings of one list are ordered and disjoint."""
    for field in dataclasses.fields(node):
        held = getattr(node, field.name)
        members = held if isinstance(held, tuple) and not isinstance(held, Span) else (held,)
        spans = [child.span for child in members if _has_span(child)]
        # One printed unit serves several people; a finding may point anywhere.
        if field.name == "findings" or (isinstance(node, Attendee) and field.name == "unit"):
            continue
        assert all(span.contains(child) for child in spans), field.name
        assert all(before.end <= after.start for before, after in pairwise(spans)), field.name
        for child in members:
            if _has_span(child) and not isinstance(child, Value):
                assert_nested(child, child.span)


def assert_sound(minutes: Minutes) -> None:
    """All of it."""
    assert_nothing_lost(minutes)
    assert_nested(minutes, Span(0, len(minutes.text)))


def _has_span(child: Any) -> bool:
    return dataclasses.is_dataclass(child) and getattr(child, "span", None) is not None
