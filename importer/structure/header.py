"""The red head (题头) above the opening sentence: organ, kind, number, issue date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from importer.minutes import Value
from importer.structure.dates import DATE, dates
from importer.structure.paragraphs import Paragraph
from importer.structure.words import HAN, Words

_ORGAN = (
    rf"[{HAN}]{{2,20}}?(?:人民政府|党委会|党组|委员会|管委会|集团有限公司|有限公司|公司"
    rf"|(?<!人民政府)办公室|[局委办院])"
)
_KIND = rf"[{HAN}（）]{{0,16}}?(?:会议纪要|会纪要|纪要)"
_TITLE = re.compile(rf"(?P<organ>{_ORGAN})?\s?(?P<kind>{_KIND})")
_SESSION = re.compile(r"第.{1,8}次")
_NUMBER = re.compile(r"（?(?:总)?第\s?[0-9一二三四五六七八九十百]+\s?[号期]）?")
_ISSUE = re.compile(rf"(?P<office>[{HAN}（）]{{2,30}})?\s?(?:{DATE})?(?:印发)?")


@dataclass(frozen=True, slots=True)
class Header:
    """What the head says; `claimed` are the paragraphs it was understood in."""

    organ: Value[str] | None = None
    kind: Value[str] | None = None
    number: Value[str] | None = None
    issued: Value[date] | None = None
    claimed: tuple[Paragraph, ...] = ()


def read_header(paragraphs: Iterable[Paragraph]) -> Header:
    """Read the head off the paragraphs before the opening sentence; the rest is left unclaimed."""
    organ = kind = number = None
    issued: Value[date] | None = None
    claimed: list[Paragraph] = []
    for paragraph in paragraphs:
        words = paragraph.words
        if title := _title(words):
            organ = organ or title.organ
            kind = kind or title.kind
        elif found := _NUMBER.fullmatch(words.text):
            number = number or words.printed(found)
        elif _is_issue_line(words.text):
            issued = issued or next(dates(words), None)
        else:
            continue
        claimed.append(paragraph)
    return Header(organ, kind, number, issued, tuple(claimed))


def _title(words: Words) -> Header | None:
    """Read 青禾市人民政府 常务会议纪要, on one line or two; None when the line is no such title."""
    found = _TITLE.fullmatch(words.text)
    if found:
        organ = words.printed(found, "organ") if found["organ"] else None
        return Header(organ, words.printed(found, "kind"))
    if re.fullmatch(_ORGAN, words.text):
        return Header(words.value(words.text))
    if words.text.endswith("纪要") and _SESSION.search(words.text) and len(words.text) < 60:
        return Header()
    return None


def _is_issue_line(text: str) -> bool:
    found = _ISSUE.fullmatch(text)
    return found is not None and bool(found["year"] or (found["office"] or "").endswith("办公室"))
