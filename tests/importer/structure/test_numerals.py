"""Numbers and dates as printed."""

from __future__ import annotations

from datetime import date

import pytest

from importer.minutes import Span
from importer.structure.dates import dates
from importer.structure.numerals import number
from importer.structure.words import clean


@pytest.mark.parametrize(
    ("text", "value"),
    [("12", 12), ("１２", 12), ("十", 10), ("二十五", 25), ("一百零三", 103), ("二〇二五", 2025)],
)
def test_numbers(text: str, value: int) -> None:
    assert number(text) == value


@pytest.mark.parametrize("text", ["", "甲", "十x"])
def test_no_numbers(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023 年 2 月 9 日", date(2023, 2, 9)),
        ("二〇二五年十一月三日", date(2025, 11, 3)),
        ("二○二五年十二月三十一日", date(2025, 12, 31)),
    ],
)
def test_dates(text: str, day: date) -> None:
    (found,) = dates(clean(text, Span(0, len(text))))
    assert found.value == day
    assert found.span == Span(0, len(text))


def test_days_that_do_not_exist_are_no_dates() -> None:
    assert list(dates(clean("2023年2月30日", Span(0, 10)))) == []
