"""The numbering formats of Word, at the places where each one turns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.readers.docx_numerals import render

COUNTING = "chineseCountingThousand"


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        (COUNTING, 1, "一"), (COUNTING, 10, "十"), (COUNTING, 12, "十二"),
        (COUNTING, 20, "二十"), (COUNTING, 99, "九十九"), (COUNTING, 100, "一百"),
        (COUNTING, 101, "一百零一"), (COUNTING, 110, "一百一十"), (COUNTING, 1001, "一千零一"),
        (COUNTING, 1010, "一千零一十"), (COUNTING, 10001, "一万零一"),
        (COUNTING, 11000, "一万一千"), (COUNTING, 111, "一百一十一"),
        ("chineseCounting", 11, "十一"), ("chineseCounting", 101, "一〇一"),
        ("taiwaneseCountingThousand", 21, "二十一"),
        ("ideographDigital", 10, "一〇"), ("ideographDigital", 2023, "二〇二三"),
        ("chineseLegalSimplified", 10, "壹拾"), ("chineseLegalSimplified", 205, "贰佰零伍"),
        ("ideographLegalTraditional", 16, "壹拾陸"),
        ("japaneseCounting", 111, "百十一"), ("japaneseCounting", 1000, "千"),
        ("ideographTraditional", 10, "癸"), ("ideographTraditional", 11, "甲"),
        ("ideographZodiac", 12, "亥"), ("ideographZodiac", 13, "子"),
        ("ideographZodiacTraditional", 60, "癸亥"), ("ideographZodiacTraditional", 61, "甲子"),
        ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "㉑"),
        ("decimalEnclosedCircle", 50, "㊿"), ("decimalEnclosedCircle", 51, "51"),
        ("decimalEnclosedParen", 3, "⑶"), ("decimalEnclosedFullstop", 3, "⒊"),
        ("decimalFullWidth", 12, "１２"), ("decimalZero", 5, "05"), ("decimalZero", 12, "12"),
        ("upperLetter", 26, "Z"), ("upperLetter", 27, "AA"), ("lowerLetter", 28, "bb"),
        ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 4, "iv"), ("lowerRoman", 0, "0"),
        ("numberInDash", 2, "- 2 -"), ("decimal", 7, "7"), ("never heard of", 7, "7"),
        (COUNTING, 10**9, "1000000000"), ("decimal", -1, "-1"),
        ("upperLetter", 10**9, "1000000000"),
    ],
)  # fmt: skip
def test_numerals(kind, number, text):
    assert render(number, kind) == text


@pytest.mark.parametrize(
    "kind", [COUNTING, "chineseCounting", "taiwaneseCountingThousand", "japaneseCounting",
             "chineseLegalSimplified", "ideographDigital", "upperRoman"],
)  # fmt: skip
@given(st.lists(st.integers(1, 9999), min_size=2, max_size=2, unique=True))
def test_two_numbers_never_look_alike(kind, numbers):
    one, other = (render(number, kind) for number in numbers)
    assert one != other
    assert one
