"""How much of a document's truth a parse found, field by field.

`python -m tests.fidelity [COUNT]` prints the mean score of each field over COUNT generated
documents, half of them flawed, and the first differences.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from importer.minutes import AgendaItem, Minutes
from importer.source import SourceText
from importer.structure.parse import parse
from tests.generator import Generated, Noise, generate
from tests.generator.truth import ItemTruth, Truth


def differences(truth: Truth, minutes: Minutes) -> list[tuple[str, Any, Any]]:
    """Return (field, expected, found) wherever a parse and the truth part."""
    return [row for row in compare(truth, minutes) if row[1] != row[2]]


def compare(truth: Truth, minutes: Minutes) -> Iterator[tuple[str, Any, Any]]:
    """Yield (field, expected, found) for every field of a document."""
    meeting, distribution = minutes.meeting, minutes.distribution
    chair = meeting.chair if meeting else None
    if truth.organ:
        yield "organ", truth.organ, _plain(minutes.organ)
    for name in ("kind", "number", "issued", "compiled_by", "compiled", "publicity"):
        yield name, getattr(truth, name), _plain(getattr(minutes, name))
    for name in ("series", "session", "date", "half_day"):
        yield name, getattr(truth, name), _plain(getattr(meeting, name, None))
    yield "chair", truth.chair, _plain(chair.person if chair else None)
    yield "chair_title", truth.chair_title, _plain(chair.title if chair else None)
    yield "main", _each(truth.main), _all(distribution.main if distribution else ())
    yield "copied", _each(truth.copied), _all(distribution.copied if distribution else ())
    yield "attendees", _truth_attendees(truth), _attendees(minutes)
    yield "items", len(truth.items), len(minutes.items)
    for expected, found in zip(truth.items, minutes.items, strict=False):
        yield from _compare_item(expected, found)


def _compare_item(truth: ItemTruth, item: AgendaItem) -> Iterator[tuple[str, Any, Any]]:
    yield "label", truth.label, _plain(item.label)
    yield "title", truth.title, item.title.value
    for name in ("actions", "policies", "reported_by"):
        yield name, getattr(truth, name), _all(getattr(item, name))
    yield "verdict", truth.verdict, item.decision.verdict.value if item.decision else None
    duties = item.follow_ups
    yield (
        "responsible",
        truth.responsible,
        tuple(str(u) for duty in duties for u in duty.responsible),
    )
    yield "route", truth.route, _plain(duties[0].route) if duties else None
    yield "roles", [p.role for p in truth.passages], [p.role.value for p in item.passages]
    yield (
        "passages",
        [_joined(p.text) for p in truth.passages],
        [_joined(p.text) for p in item.passages],
    )
    expected = [(o.label, o.text) for p in truth.passages for o in p.points]
    yield "points", expected, [(str(o.label), o.text) for p in item.passages for o in p.points]


def _truth_attendees(truth: Truth) -> list[tuple[str, str | None, str | None]]:
    return [(each.role, each.unit, each.person) for each in truth.attendees]


def _attendees(minutes: Minutes) -> list[tuple[str, str | None, str | None]]:
    return [(str(a.role), _plain(a.unit), _plain(a.person)) for a in minutes.attendees]


def _each(recipients: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(unit for group in recipients for unit in group.split("、"))


def _joined(text: str) -> str:
    """The text of a passage; whether its points have paragraphs of their own is layout."""
    return text.replace("\n", "")


def _plain(value: Any) -> Any:
    return None if value is None else value.value


def _all(values: Any) -> tuple[Any, ...]:
    return tuple(value.value for value in values)


def read(made: Generated) -> Minutes:
    """Parse a generated document."""
    return parse(SourceText(made.text, "txt"))


def main(count: int) -> None:
    """Print the scores of `count` documents."""
    right: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    shown: dict[str, int] = defaultdict(int)
    for seed in range(count):
        made = generate(seed, noise=Noise.drawn(seed) if seed % 2 else None)
        for field, expected, found in compare(made.truth, read(made)):
            total[field] += 1
            right[field] += expected == found
            if expected != found and shown[field] < 3:
                shown[field] += 1
                print(f"{seed} {field}\n   应为 {expected}\n   得到 {found}")
    for field, cases in total.items():
        print(f"{field:12} {right[field] / cases:.4f}  ({cases})")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
