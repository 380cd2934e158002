"""What follows the attendance: who compiled it and when, whether it is public, who receives it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from importer.minutes import Distribution, Span, Value
from importer.structure.dates import DATE, dates
from importer.structure.paragraphs import Paragraph
from importer.structure.units import split_list
from importer.structure.words import HAN, Words

_DATE_BEFORE = re.sub(r"\?P<\w+>", "?:", DATE)
_COMPILED_BY = re.compile(
    rf"(?P<unit>[{HAN}（）]{{2,30}}?)\s?(?:整理\s?(?:{DATE})?|{_DATE_BEFORE}\s?整理)"
)
_DATE_LINE = re.compile(rf"（?{DATE}(?:印发)?）?")
_PUBLICITY = re.compile(r"（?\s?(?P<words>此件[^（）]{2,12})）?")
_SENT = re.compile(r"(?P<label>主送|抄送|抄报|分送|发|送|报)[：:]\s?")
_COPIED = frozenset({"抄送", "抄报"})


@dataclass(frozen=True, slots=True)
class SignOff:
    """The lines that sign the minutes; `claimed` are the paragraphs they were understood in."""

    compiled_by: Value[str] | None = None
    compiled: Value[date] | None = None
    publicity: Value[str] | None = None
    claimed: tuple[Paragraph, ...] = ()


def is_distribution(text: str) -> bool:
    """Whether a paragraph lists recipients (主送：…)."""
    return _SENT.match(text) is not None


def is_sign_off(text: str) -> bool:
    """Whether a paragraph signs the minutes: 整理, a date by itself, 此件公开发布."""
    return any(form.fullmatch(text) for form in (_COMPILED_BY, _DATE_LINE, _PUBLICITY))


def read_sign_off(paragraphs: Iterable[Paragraph]) -> SignOff:
    """Read the paragraphs `is_sign_off` told; the first of each kind counts."""
    compiled_by = publicity = None
    compiled: Value[date] | None = None
    claimed = []
    for paragraph in paragraphs:
        words = paragraph.words
        if found := _COMPILED_BY.fullmatch(words.text):
            compiled_by = compiled_by or words.printed(found, "unit")
        if found := _PUBLICITY.fullmatch(words.text):
            publicity = publicity or words.printed(found, "words")
        compiled = compiled or next(dates(words), None)
        claimed.append(paragraph)
    return SignOff(compiled_by, compiled, publicity, tuple(claimed))


def read_distribution(paragraphs: Iterable[Paragraph]) -> Distribution | None:
    """Read the recipients off the 主送/抄送 paragraphs; None when there are none."""
    main: list[Value[str]] = []
    copied: list[Value[str]] = []
    spans = []
    for paragraph in paragraphs:
        words = paragraph.words
        if found := _SENT.match(words.text):
            kept = copied if found["label"] in _COPIED else main
            kept.extend(_recipients(words, found.end()))
            spans.append(paragraph.span)
    if not spans:
        return None
    return Distribution(Span(spans[0].start, spans[-1].end), tuple(main), tuple(copied))


def _recipients(words: Words, start: int) -> Iterable[Value[str]]:
    end = len(words.text.rstrip("。 "))
    for first, last in split_list(words.text, start, end):
        yield words.value(words.text[first:last], first, last)
