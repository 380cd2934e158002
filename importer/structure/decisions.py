"""Decisions: the verdict of an item, out of a small closed set, and the clause that gives it."""

from __future__ import annotations

import re

from importer.minutes import Decision
from importer.structure.words import Words

# The word printed -> the verdict it means.
_VERDICTS = {
    "原则上同意": "原则同意",
    "原则同意": "原则同意",
    "原则上通过": "原则通过",
    "原则通过": "原则通过",
    "不予同意": "不同意",
    "不同意": "不同意",
    "暂缓": "暂缓",
    "审议通过": "通过",
    "一致通过": "通过",
    "一致同意": "同意",
    "会议通过": "通过",
    "会议同意": "同意",
    "同意": "同意",
}
_VERDICT = re.compile(
    rf"(?:^|(?<=[，。；：、）\n])|会议|(?<=会议))(?P<verdict>{'|'.join(_VERDICTS)})"
)
_CLAUSE_END = re.compile(r"[，；]?(?=会后|由[^，。；]{2,20}(?:根据|按照|负责|牵头))|[。；\n]")


def read_decision(words: Words) -> Decision | None:
    """Return the first verdict an item's body gives, or None; the clause ends before the duties."""
    found = _VERDICT.search(words.text)
    if found is None:
        return None
    start = found.start("verdict")
    end = _CLAUSE_END.search(words.text, found.end())
    clause = words.slice(start, end.start() if end else len(words.text))
    verdict = words.value(_VERDICTS[found["verdict"]], *found.span("verdict"))
    return Decision(clause.span(), verdict, clause.text.rstrip("，；。"))
