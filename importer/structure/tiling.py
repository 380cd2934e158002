"""Nothing is lost: parts and unclassified fragments laid end to end over the whole text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from importer.minutes import Fragment, Part, PartKind, Span


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch one part of the parser understood, or (kind None) one nobody did."""

    span: Span
    kind: PartKind | None
    text: str = ""


def tile(claims: Iterable[Claim], length: int) -> tuple[tuple[Part, ...], tuple[Fragment, ...]]:
    """Lay disjoint claims that hold every printed character over a text of `length` characters.

    White space goes to the claim before it (to the first one at the start of the text); neighbours
    of one kind merge, except items. A text with nothing printed is all furniture.
    """
    merged = list(_merged(sorted(claims, key=lambda claim: claim.span)))
    if not merged:
        return ((Part(PartKind.FURNITURE, Span(0, length)),) if length else ()), ()
    borders = [0, *(claim.span.start for claim in merged[1:]), length]
    parts, fragments = [], []
    for claim, (start, end) in zip(merged, pairwise(borders), strict=True):
        if claim.kind is None:
            fragments.append(Fragment(Span(start, end), claim.text))
        else:
            parts.append(Part(claim.kind, Span(start, end)))
    return tuple(parts), tuple(fragments)


def _merged(claims: list[Claim]) -> Iterable[Claim]:
    previous: PartKind | None = None
    for claim in claims:
        if claim.kind is None or claim.kind is PartKind.ITEM or claim.kind is not previous:
            yield claim
        previous = claim.kind
