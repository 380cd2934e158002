"""A text understood: `SourceText` -> `Minutes`, or the reason it is none."""

from __future__ import annotations

from importer.minutes import Minutes
from importer.source import SourceText
from importer.structure.judgement import NotMinutesError, judge
from importer.structure.parse import parse

__all__ = ["NotMinutesError", "parse", "understand"]


def understand(source: SourceText) -> Minutes:
    """Return the minutes in a text; NotMinutesError, with the reason, when it holds none."""
    minutes = parse(source)
    judge(minutes)
    return minutes
