"""Paragraphs sorted by the part of the document they belong to; reading them comes after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from importer.minutes import Span
from importer.structure.agenda import Heading, find_headings
from importer.structure.attendance import is_attendance, is_representatives
from importer.structure.closing import is_distribution, is_sign_off
from importer.structure.opening import opens, split_opening
from importer.structure.paragraphs import Paragraph

# The opening sentence stands near the top; a red head with a web page's table above it is 20 lines.
_OPENING_WITHIN = 40


@dataclass(frozen=True, slots=True)
class ItemParagraphs:
    """The paragraphs of one item: its heading and the body below it."""

    heading: Heading
    body: list[Paragraph]

    @property
    def span(self) -> Span:
        """From the heading to the last words of the body."""
        last = self.body[-1] if self.body else self.heading.paragraph
        return Span(self.heading.paragraph.span.start, last.span.end)


@dataclass(slots=True)
class Sorted:
    """Every paragraph of a document, in one of these; `unclassified` fits nowhere else."""

    header: list[Paragraph]
    opening: Paragraph | None
    items: list[ItemParagraphs] = field(default_factory=list)
    attendance: list[Paragraph] = field(default_factory=list)
    sign_off: list[Paragraph] = field(default_factory=list)
    distribution: list[Paragraph] = field(default_factory=list)
    unclassified: list[Paragraph] = field(default_factory=list)


def sort(paragraphs: Sequence[Paragraph]) -> Sorted:
    """Sort paragraphs in one walk: what stands below a heading belongs to its item until the
    attendance, the sign-off or the distribution begins."""
    out, body = _divide(paragraphs)
    headings = {id(heading.paragraph): heading for heading in find_headings(body)}
    left = len(headings)
    current = out.unclassified
    for paragraph in body:
        if heading := headings.get(id(paragraph)):
            left -= 1
            current = []
            out.items.append(ItemParagraphs(heading, current))
        else:
            current = _part(out, paragraph, current, after_items=not left)
            current.append(paragraph)
    return out


def _divide(paragraphs: Sequence[Paragraph]) -> tuple[Sorted, list[Paragraph]]:
    """Return the head and the opening, and the paragraphs after them.

    Without an opening sentence the head is whatever stands above the first heading.
    """
    start = next((at for at, each in enumerate(paragraphs[:_OPENING_WITHIN]) if opens(each)), None)
    if start is not None:
        opening, *rest = split_opening(paragraphs[start])
        return Sorted(list(paragraphs[:start]), opening), [*rest, *paragraphs[start + 1 :]]
    first = next(find_headings(paragraphs), None)
    at = paragraphs.index(first.paragraph) if first else len(paragraphs)
    at = min(at, _OPENING_WITHIN)
    return Sorted(list(paragraphs[:at]), None), list(paragraphs[at:])


def _part(
    out: Sorted, paragraph: Paragraph, current: list[Paragraph], *, after_items: bool
) -> list[Paragraph]:
    """Return the part a paragraph that heads no item belongs to, given that of the one before."""
    text = paragraph.text
    if is_attendance(text) or (current is out.attendance and is_representatives(text)):
        return out.attendance
    # Recipients stand together: a second list further down belongs to another document.
    first_list = not out.distribution or current is out.distribution
    if after_items and first_list and is_distribution(text):
        return out.distribution
    if after_items and is_sign_off(text):
        return out.sign_off
    in_item = bool(out.items) and current is out.items[-1].body
    return current if in_item else out.unclassified
