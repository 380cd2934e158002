"""Who sat in 青禾市's meetings, and when: people change posts, units change names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.generator.truth import AttendeeTruth

_ROLL = Path(__file__).with_name("people.txt")


def attendees(session: int) -> tuple[AttendeeTruth, ...]:
    """出席 and 列席 of one session, in the order of the roll."""
    return (*_present(session), *_attending(session))


@cache
def _lines(mark: str) -> tuple[str, ...]:
    """The lines of the roll that open with `mark`, without it; "" for the units."""
    lines = _ROLL.read_text("utf-8").splitlines()
    if mark:
        return tuple(line.removeprefix(mark).strip() for line in lines if line.startswith(mark))
    return tuple(line for line in lines if line and line[0] not in "#@!")


def _present(session: int) -> Iterator[AttendeeTruth]:
    for line in _lines("@"):
        name, served = line.split()
        if _serves(served, session):
            yield AttendeeTruth("出席", None, name)


def _attending(session: int) -> Iterator[AttendeeTruth]:
    for line in _lines(""):
        unit, *tenures = line.split(" | ")
        for tenure in tenures:
            name, served = tenure.split()
            if _serves(served, session):
                yield AttendeeTruth("列席", printed_unit(unit, session), name)


def printed_unit(unit: str, session: int) -> str:
    """The name a unit goes by in one session (市应急管理局, for a while 市应急局)."""
    for line in _lines("!"):
        known, alias = line.split(" | ")
        name, served = alias.split()
        if known == unit and _serves(served, session):
            return name
    return unit


def _serves(served: str, session: int) -> bool:
    first, last = served.split("-")
    return int(first) <= session <= int(last)
