"""Dates as minutes print them: 2020年12月11日, 二〇二五年十一月三日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from importer.minutes import Value
from importer.structure.numerals import NUMERAL, number
from importer.structure.words import Words

_N = NUMERAL
DATE = rf"(?P<year>(?:{_N}|[OＯ]){{4}})年(?P<month>{_N}{{1,2}})月(?P<day>{_N}{{1,3}})日"
_DATE = re.compile(DATE)


def dates(words: Words) -> Iterator[Value[date]]:
    """Yield every full date of the words, in order; impossible ones (2月30日) are passed over."""
    for found in _DATE.finditer(words.text):
        day = as_date(found)
        if day is not None:
            yield words.value(day, *found.span())


def as_date(found: re.Match[str]) -> date | None:
    """Return the day the groups year, month and day of a match say, if there is such a day."""
    year, month, day = (number(found[name]) for name in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def say(day: date) -> str:
    """Return a date as Chinese readers write it: 2023年2月4日."""
    return f"{day.year}年{day.month}月{day.day}日"
