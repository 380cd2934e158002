"""Follow-ups (落实事项): 会后由…根据…修改完善，以…名义印发 — who, what, by which route, by when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from importer.minutes import FollowUp, Value
from importer.structure.units import ENDINGS, ends_like_unit, is_generic, read_units, split_list
from importer.structure.words import Words

_DUTY = re.compile(
    rf"会后，?(?:应?由)?(?P<units>[^，。；\n]{{1,60}}?(?:{ENDINGS})(?:（[^）]{{1,20}}）)?)"
    r"(?P<rest>(?=根据|按|结合|会同?|商|负责|牵头|抓紧|尽快|迅速|立即|作|进一步|进行|认真|继续|修改|完善|做好|落实)"
    r"[^。；\n]*)"
)
_SUPPORTING = re.compile(
    r"^(?:会同?|商|配合)(?P<units>[^，。；]{2,40}?)(?=[，。；]|$|根据|按|抓紧|尽快|迅速|立即|进一步|共同|修改|研究)"
)
_CLAUSE = re.compile(r"[^，]+")
_ROUTE = re.compile(
    r"印发|发文|下发|公布|发布|(?:^|通过后|完善后|同意后)(?:按.{0,10}?)?(?:提交|提请|上报|报送|报请|呈报|报)|报告"
)
_DEADLINE = re.compile(
    r"(?:[0-9]{4}年|今年|明年)?(?:[0-9]{1,2}月(?:[0-9]{1,2}日|底|初|中旬|上旬|下旬)?|年底|月底|季度末)(?:之?前|以前)"
    r"|[0-9一二三四五六七八九十两]+个?(?:工作日|天|日|周|月)(?:之?内|以内)|(?:年|月|周|季度)内"
)


def read_follow_ups(words: Words) -> tuple[FollowUp, ...]:
    """Return the duties an item's body hands out after the meeting, in order."""
    return tuple(_follow_ups(words))


def _follow_ups(words: Words) -> Iterator[FollowUp]:
    for found in _DUTY.finditer(words.text):
        responsible = read_units(words, *found.span("units"))
        if not responsible:
            continue
        end = len(words.text[: found.end()].rstrip("，；。 "))
        start, cut = found.start("rest"), _route_start(words.text, found.start("rest"), end)
        yield FollowUp(
            span=words.span(found.start(), end),
            text=words.text[found.start() : end],
            responsible=responsible,
            supporting=_supporting(words, start, end),
            task=_clauses(words, start, cut),
            route=_clauses(words, cut, end),
            deadline=_deadline(words, start, end),
        )


def _route_start(text: str, start: int, end: int) -> int:
    """Where the first clause of the route begins: 以…印发, 提交…审议, 报…审定."""
    for clause in _CLAUSE.finditer(text, start, end):
        if _ROUTE.search(clause[0]):
            return clause.start()
    return end


def _clauses(words: Words, start: int, end: int) -> Value[str] | None:
    text = words.text[start:end].rstrip("，")
    return words.value(text, start, start + len(text)) if text else None


def _supporting(words: Words, start: int, end: int) -> tuple[Value[str], ...]:
    found = _SUPPORTING.search(words.text[start:end])
    if found is None:
        return ()
    first, last = start + found.start("units"), start + found.end("units")
    members = [words.text[a:b] for a, b in split_list(words.text, first, last)]
    named = any(ends_like_unit(member) and not is_generic(member) for member in members)
    return read_units(words, first, last) if named else ()


def _deadline(words: Words, start: int, end: int) -> Value[str] | None:
    found = _DEADLINE.search(words.text, start, end)
    return words.printed(found) if found else None
