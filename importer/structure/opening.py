"""The opening sentence: date, half-day, chair and title, which session, and the agenda summary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from importer.minutes import Chair, Meeting, Span, Value
from importer.structure.dates import DATE, as_date
from importer.structure.numerals import NUMERAL, number
from importer.structure.paragraphs import Paragraph
from importer.structure.words import HAN, Words

_TITLE = (
    "(?:(?:[市县区州省旗]委|[市县区州省旗]政府)?(?:党组)?(?:常务|执行)?(?:代理?|副)?"
    "(?:市长|县长|区长|州长|省长|旗长|镇长|乡长|书记|主任|局长|院长|董事长|总经理|主席|秘书长))"
)
_TITLES = rf"(?:{_TITLE}、?)+"
_NAME = rf"[{HAN}·]{{2,4}}?"
_WHEN = re.compile(rf"{DATE}(?:（?星期[一二三四五六日天]）?)?\s?(?P<half>上午|下午|中午|晚上)?")
_CHAIR = re.compile(
    rf"(?:[，\s]|由|^)(?:(?P<title>{_TITLES})(?P<name>{_NAME})|(?P<name2>{_NAME})(?P<title2>{_TITLES}))"
    rf"(?:同志)?(?=(?:在[^，。]{{1,20}})?主持)"
)
_BARE_CHAIR = re.compile(rf"(?:[，\s]|由)(?P<name>{_NAME})(?:同志)?(?=主持)")
_PLACE = re.compile(rf"在(?P<place>[{HAN}0-9]{{2,20}}?)(?:主持)?召开")
_SERIES = re.compile(
    rf"(?:主持)?召开了?(?P<series>(?:第?(?P<term>{NUMERAL}+)届)?(?P<before>[{HAN}]{{0,14}}?)"
    rf"(?:第?(?P<term2>{NUMERAL}+)届(?P<middle>[{HAN}]{{0,10}}?))?"
    rf"第\s?(?P<session>{NUMERAL}+)\s?次(?P<after>[{HAN}（）]{{0,12}}?会议?))(?=[，。；、：（]|$)"
)
_PLAIN_SERIES = re.compile(rf"(?:主持)?召开了?(?P<series>[{HAN}]{{2,14}}?会议?)(?=[，。；：]|$)")
_ENDS = re.compile(r"纪要如下[：。]?|。")
_OPENS = re.compile(rf"^.{{0,60}}?(?:{DATE}|[上下]午).{{0,80}}?召开")
_SUMMARY = re.compile(
    r"(?P<summary>(?:听取|审议|学习|传达|研究|讨论|部署|通报).*?)"
    r"[，。]?(?:现将)?(?:有关情况|会议)?(?:主要)?(?:精神|内容)?纪要如下"
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The opening paragraph understood; `summary` is its list of the agenda, for cross-checking."""

    meeting: Meeting
    summary: Words


def opens(paragraph: Paragraph) -> bool:
    """Whether a paragraph is an opening sentence: it says when, and that a meeting was held."""
    return _OPENS.search(paragraph.text[:200]) is not None


def split_opening(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """Return the opening sentence, and what follows it in its paragraph (a whole document may
    stand on one line)."""
    words = paragraph.words
    held = words.text.find("召开")
    end = _ENDS.search(words.text, held)
    rest = words.slice(end.end()) if end else words.slice(0, 0)
    if not rest:
        return (paragraph,)
    sentence = words.slice(0, end.end() if end else None)
    split = rest.span().start
    first = Paragraph(Span(paragraph.span.start, sentence.span().end), sentence)
    return first, Paragraph(Span(split, paragraph.span.end), rest)


def read_opening(paragraph: Paragraph) -> Opening:
    """Read the facts of the meeting off its opening paragraph."""
    words = paragraph.words
    head = words.text[:300]
    when = _WHEN.search(head)
    day = as_date(when) if when else None
    named = _SERIES.search(head) or _PLAIN_SERIES.search(head)
    held = _PLACE.search(head)
    meeting = Meeting(
        span=paragraph.span,
        series=_series(words, named) if named else None,
        term=_number(words, named, "term", "term2"),
        session=_number(words, named, "session"),
        date=words.value(day, when.start("year"), when.end("day") + 1) if day and when else None,
        half_day=words.printed(when, "half") if when and when["half"] else None,
        place=words.printed(held, "place") if held else None,
        chair=_chair(words, head),
    )
    return Opening(meeting, _summary(words))


def _series(words: Words, found: re.Match[str]) -> Value[str]:
    """Return 市政府常务会议, read off 市第十七届政府第23次常务会议: the name without the count."""
    groups = found.groupdict()
    name = "".join(groups.get(part) or "" for part in ("before", "middle", "after"))
    return words.value(name or found["series"], *found.span("series"))


def _number(words: Words, found: re.Match[str] | None, *groups: str) -> Value[int] | None:
    for group in groups:
        if found and found.groupdict().get(group):
            value = number(found[group])
            if value is not None:
                return words.value(value, *found.span(group))
    return None


def _chair(words: Words, head: str) -> Chair | None:
    found = _CHAIR.search(head)
    if not found:
        bare = _BARE_CHAIR.search(head)
        return Chair(words.span(*bare.span("name")), words.printed(bare, "name")) if bare else None
    name, title = ("name", "title") if found["name"] else ("name2", "title2")
    spans = found.span(name), found.span(title)
    whole = words.span(min(spans)[0], max(spans)[1])
    return Chair(whole, words.printed(found, name), words.printed(found, title))


def _summary(words: Words) -> Words:
    found = _SUMMARY.search(words.text)
    return words.slice(*found.span("summary")) if found else words.slice(0, 0)
