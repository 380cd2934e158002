"""Policies (《…》): the names between book-title marks, marks inside marks kept whole."""

from __future__ import annotations

from collections.abc import Iterator

from importer.minutes import Value
from importer.structure.words import Words


def read_policies(words: Words, start: int = 0, end: int | None = None) -> tuple[Value[str], ...]:
    """Return the policies named between two offsets, without their outer marks, each once."""
    policies: dict[str, Value[str]] = {}
    for first, last in _titles(words.text, start, len(words.text) if end is None else end):
        name = words.text[first:last]
        if name.strip():
            policies.setdefault(name, words.value(name, first, last))
    return tuple(policies.values())


def _titles(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth = opened = 0
    for at in range(start, end):
        if text[at] == "《":
            opened = opened if depth else at + 1
            depth += 1
        elif text[at] == "》" and depth:
            depth -= 1
            if not depth:
                yield opened, at
