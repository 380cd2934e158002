"""Clean readings, and the way back to the source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.minutes import Span
from importer.structure.words import clean, join


def read(text: str) -> str:
    return clean(text, Span(0, len(text))).text


@pytest.mark.parametrize(
    ("printed", "clean_text"),
    [
        ("2023 年 2 月 9 日", "2023年2月9日"),
        ("会议强调,(一)要抓紧", "会议强调，（一）要抓紧"),
        ("青禾市人民政府 常务会议纪要", "青禾市人民政府 常务会议纪要"),
        ("[bookmark: zhengwen]会议明确", "会议明确"),
        ("市水\x00务局", "市水务局"),
        ("  　两端的空白　", "两端的空白"),
        ("人均 GDP 增长", "人均 GDP 增长"),
        ("1,284 条", "1,284条"),
        ("上午9:00", "上午9:00"),
    ],
)
def test_layout_debris_is_read_over(printed: str, clean_text: str) -> None:
    assert read(printed) == clean_text


def test_latin_words_that_met_at_a_line_end_stay_apart() -> None:
    text = "see page\n12 of"
    pieces = [clean(text, Span(0, 8)), clean(text, Span(9, 14))]
    assert join(pieces).text == "see page 12 of"


def test_han_that_met_at_a_line_end_close_up() -> None:
    text = "市商务\n\n局"
    words = join([clean(text, Span(0, 3)), clean(text, Span(5, 6))])
    assert words.text == "市商务局"
    assert words.span(1, 4) == Span(1, 6)


@given(st.text(alphabet="会议，,( ) \t12年a\x00《》〇—", max_size=40), st.data())
def test_every_clean_character_knows_its_place(text: str, data: st.DataObject) -> None:
    words = clean(text, Span(0, len(text)))
    folded = str.maketrans(",()", "，（）")
    for at, char in enumerate(words.text):
        assert text[words.place(at)].translate(folded) == char.translate(folded)
    if words:
        start = data.draw(st.integers(0, len(words.text) - 1))
        end = data.draw(st.integers(start + 1, len(words.text)))
        part = words.slice(start, end)
        assert part.text == words.text[start:end].strip()
        if part:
            assert words.span(start, end).contains(part.span())
