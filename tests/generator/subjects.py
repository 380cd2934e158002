"""What invented meetings talk about: the bank in subjects.txt, one `Subject` a block."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_BANK = Path(__file__).with_name("subjects.txt")


@dataclass(frozen=True, slots=True)
class Subject:
    """One field of policy: its papers, who reports and who helps, why it matters, what is asked."""

    name: str
    papers: tuple[str, ...]
    unit: str
    partners: tuple[str, ...]
    meaning: str
    measures: tuple[str, ...]


@cache
def subjects() -> tuple[Subject, ...]:
    """Every subject of the bank, in its order."""
    text = "\n".join(
        line for line in _BANK.read_text("utf-8").splitlines() if not line.startswith("#")
    )
    return tuple(_read(block.strip()) for block in text.split("\n\n") if block.strip())


def _read(block: str) -> Subject:
    head, meaning, *measures = block.splitlines()
    name, papers, unit, partners = (part.strip() for part in head.split("|"))
    return Subject(
        name,
        tuple(papers.split("、")),
        unit,
        tuple(partners.split("、")),
        meaning.removeprefix("= "),
        tuple(measure.removeprefix("- ") for measure in measures),
    )
