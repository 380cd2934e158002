"""Passages of an item (会议认为…, 会议强调…) and their points （一）（二）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importer.minutes import Passage, Point, Role
from importer.structure.labels import POINT_LABEL, ordinal
from importer.structure.roles import MEETING_SAYS, ROLE_OF
from importer.structure.words import Words

# Only where a sentence begins.
_OPENING = re.compile(rf"(?:^|(?<=[。；！\n]))[“\s]*{MEETING_SAYS}")
_POINT = re.compile(rf"(?:^|(?<=[，。；：、！？\s]))(?P<label>{POINT_LABEL})")


def read_passages(words: Words) -> tuple[Passage, ...]:
    """Return the passages of an item's body, in order; together they hold all its words."""
    openings = list(_OPENING.finditer(words.text))
    starts = [found.start() for found in openings]
    ends = [*starts[1:], len(words.text)]
    passages = [
        _passage(words.slice(found.start(), end), found["verb"])
        for found, end in zip(openings, ends, strict=False)
    ]
    before = words.slice(0, starts[0] if starts else len(words.text))
    if before:
        passages.insert(0, _passage(before, None))
    return tuple(passages)


def _passage(words: Words, verb: str | None) -> Passage:
    at = words.text.find(verb) if verb else -1
    return Passage(
        span=words.span(),
        role=_role(verb),
        text=words.text,
        verb=words.value(verb, at, at + len(verb)) if verb else None,
        points=tuple(_points(words)),
    )


def _role(verb: str | None) -> Role:
    return Role.OTHER if verb is None else ROLE_OF[verb]


def _points(words: Words) -> Iterator[Point]:
    labels = list(_in_sequence(words.text))
    ends = [found.start() for found in labels[1:]] + [len(words.text)]
    for found, end in zip(labels, ends, strict=False):
        point = words.slice(found.start("label"), end)
        label = words.printed(found, "label")
        yield Point(point.span(), label, point.text[len(found["label"]) :].strip())


def _in_sequence(text: str) -> Iterator[re.Match[str]]:
    """Yield the point labels that count up from （一）; others (第（三）项) are plain words."""
    expected = 1
    for found in _POINT.finditer(text):
        if ordinal(found["label"]) == expected:
            expected += 1
            yield found
