"""What opening a place in the archive comes down to; runs on the reader thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.archive import Archive
from desktop.archive.records import NodeId, NodeKind, StoredDocument

if TYPE_CHECKING:
    from importer.minutes import Span

READABLE = frozenset({NodeKind.MEETING, NodeKind.ITEM, NodeKind.POINT})


@dataclass(frozen=True, slots=True)
class Opened:
    """A document to read and where in it to begin (None: at its top)."""

    stored: StoredDocument
    span: Span | None = None
    item: int | None = None


def load(archive: Archive, node: NodeId, at_hand: StoredDocument | None) -> Opened:
    """Find the meeting a node belongs to; `at_hand` saves reading again what is shown already."""
    meeting, item, span = _locate(archive, node)
    stored = at_hand if at_hand and at_hand.meeting == meeting else archive.document(meeting)
    if item is not None and span is None and item in stored.item_ids:
        span = stored.minutes.items[stored.item_ids.index(item)].span
    return Opened(stored, span, item)


def _locate(archive: Archive, node: NodeId) -> tuple[int, int | None, Span | None]:
    match node.kind:
        case NodeKind.ITEM:
            return archive.item_meeting(node.key), node.key, None
        case NodeKind.POINT:
            place = archive.point_place(node.key)
            return place.meeting, place.item, place.span
    return node.key, None, None
