"""Foreign text on one line of a label."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.plain import one_line, thousands, without_mnemonic


@given(st.text())
def test_one_line_stays_one_line_and_holds_nothing_invisible(text):
    shown = one_line(text)
    assert len(shown.splitlines()) <= 1
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u200f\x00")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("纪要\u202excod.exe", "纪要�xcod.exe"),
        ("第一行\n第二行", "第一行 第二行"),
        ("纪" * 300, "纪" * 300),
        ("纪" * 500, "纪" * 399 + "…"),
    ],
)
def test_awkward_names(text, shown):
    assert one_line(text) == shown


def test_thousands():
    assert thousands(1284) == "1,284"


@pytest.mark.parametrize(
    ("menu", "words"), [("导入文件(&I)…", "导入文件…"), ("&Open…", "Open…"), ("A & B", "A & B")]
)
def test_mnemonics_are_not_spoken(menu, words):
    assert without_mnemonic(menu) == words
