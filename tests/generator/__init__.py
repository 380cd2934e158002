"""Invented minutes by the seed, with what a reader should find in them.

`generate(seed)` gives a text of some 4,000 characters and its truth; `Noise` adds the flaws of
copying and converting. Same seed, same text, on every machine and Python from 3.11.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

from tests.generator.layout import lay_out
from tests.generator.meetings import draw_meeting, relabel, without_header
from tests.generator.noise import Noise, render
from tests.generator.truth import Truth

__all__ = ["Generated", "Noise", "Truth", "generate", "write_many"]


@dataclass(frozen=True, slots=True)
class Generated:
    """A document and what it says."""

    text: str
    truth: Truth


def generate(seed: int, *, items: int | None = None, noise: Noise | None = None) -> Generated:
    """The document of a seed with `items` matters (nine to thirteen unless told)."""
    noise = noise or Noise.none()
    truth = _as_flawed(draw_meeting(random.Random(f"meeting {seed}"), items), noise)
    return Generated(render(lay_out(truth), noise, random.Random(f"render {seed}")), truth)


def _as_flawed(truth: Truth, noise: Noise) -> Truth:
    """The flaws that take something off the page, or change what is printed there."""
    if noise.no_header:
        truth = without_header(truth)
    if noise.arabic_labels:
        truth = replace(truth, items=relabel(truth.items))
    return truth


def write_many(folder: Path, count: int, *, first: int = 0) -> tuple[Path, ...]:
    """Write `count` clean minutes as UTF-8 text files into `folder`, a seed each from `first`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = tuple(folder / f"{seed:06}.txt" for seed in range(first, first + count))
    for seed, path in enumerate(paths, start=first):
        path.write_text(generate(seed).text, "utf-8")
    return paths
