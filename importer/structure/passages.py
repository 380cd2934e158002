"""Passages of an item (会议认为…, 会议强调…) and their points （一）（二）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importer.minutes import Passage, Point, Role
from importer.structure.labels import POINT_LABEL, ordinal
from importer.structure.words import Words

_ROLES = {
    Role.HEARD: "听取|审议|讨论|学习|传达学习|传达|研究|观看|通报|审阅",
    Role.VIEWED: "认为|指出|肯定",
    Role.DECIDED: "明确|决定|议定|确定|商定|审定|同意|通过|不同意"
    "|原则同意|原则上同意|原则通过|原则上通过",
    Role.STRESSED: "强调",
    Role.REQUIRED: "要求|提出",
}
_ROLE_OF = {verb: role for role, verbs in _ROLES.items() for verb in verbs.split("|")}
_VERBS = "|".join(sorted(_ROLE_OF, key=len, reverse=True))
# 会议强调…, 会议分别听取…, 会议由李明代市长传达了…; only where a sentence begins.
_OPENING = re.compile(
    rf"(?:^|(?<=[。；！\n]))[“\s]*会议"
    rf"(?:还|并|也|就|分别|集体|组织|认真|专题|一致|最后|由[^，。；\n]{{2,16}}?)*"
    rf"(?P<verb>{_VERBS})"
)
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
    return Role.OTHER if verb is None else _ROLE_OF[verb]


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
