"""Paragraphs found again by the place of their lines, without a PDF at all."""

from __future__ import annotations

import pytest

from importer.readers.pdf_lines import Line, find_continuations

LEFT, EM, WIDTH = 80.0, 16.0, 26


def set_lines(*texts: str, indents: dict[int, float] | None = None) -> list[Line]:
    """Lines of 16-point Han; `indents` in characters by line number."""
    lines, offset = [], 0
    for number, text in enumerate(texts):
        left = LEFT + EM * (indents or {}).get(number, 0)
        lines.append(Line(offset, text, left, left + EM * len(text), EM))
        offset += len(text) + 1
    return lines


def joined(*pages: list[Line]) -> list[str]:
    """The beginnings of the lines that go on."""
    offsets, moved, base = {}, [], 0
    for page in pages:
        lines = [Line(base + n.offset, n.text, n.left, n.right, n.height) for n in page]
        offsets |= {line.offset: line.text[:2] for line in lines}
        moved.append(lines)
        base += 10_000
    return [offsets[offset] for offset in find_continuations(moved)]


FULL = "会议听取并审议了市水务局关于节水行动方案的汇报会议认为"[:WIDTH]
FIRST = FULL[: WIDTH - 2]


def test_indented_lines_begin_paragraphs():
    page = set_lines(FIRST, "甲甲" + FULL[2:], "乙乙。", FIRST, "丙丙。", indents={0: 2, 3: 2})
    assert joined(page) == ["甲甲", "乙乙", "丙丙"]


def test_an_indented_line_begins_a_paragraph_even_under_a_full_one():
    page = set_lines(FIRST, FULL, "甲甲" + FULL[4:], "乙乙。", indents={0: 2, 2: 2})
    assert joined(page) == [FULL[:2], "乙乙"]


def test_a_short_line_ends_its_paragraph():
    page = set_lines(FULL, FULL, "短。", "甲甲" + FULL[2:])
    assert joined(page) == [FULL[:2], "短。"]


def test_without_indents_a_full_sentence_may_end_a_paragraph():
    ended = FULL[:-1] + "。"
    page = set_lines(ended, "甲甲" + FULL[2:], "乙乙。")
    assert joined(page) == ["乙乙"]
    indented = set_lines(FIRST, ended, "甲甲" + FULL[2:], "乙乙。", indents={0: 2})
    assert joined(indented) == [ended[:2], "甲甲", "乙乙"]


@pytest.mark.parametrize("number", ["— 1 —", "1", "－２－", "第 3 页 共 5 页"])
def test_page_numbers_stand_amid_sentences(number):
    first = set_lines(FIRST, FULL, FULL, number, indents={0: 2, 3: 12})
    second = set_lines("甲甲" + FULL[2:], FULL, "乙乙。")
    assert joined(first, second) == [FULL[:2], FULL[:2], "甲甲", FULL[:2], "乙乙"]


def test_mirrored_margins():
    """Odd and even pages of a bound book: each page has its own edges."""
    first = set_lines(FIRST, FULL, FULL, indents={0: 2})
    second = [
        Line(n.offset, n.text, n.left + 12, n.right + 12, EM)
        for n in set_lines("甲甲" + FULL[2:], FULL)
    ]
    assert joined(first, second)[2:] == ["甲甲", FULL[:2]]


def test_one_line_too_long_sets_no_edge():
    page = set_lines(FIRST, FULL, FULL, FULL + "超出版心之外", "乙乙。", indents={0: 2})
    assert joined(page) == [FULL[:2]] * 3 + ["乙乙"]


def test_a_narrow_column_or_vertical_writing_has_no_wrapped_lines():
    assert joined(set_lines(*("会议纪要" * 2 for _ in range(9)))) == []
    vertical = [Line(n, "会", 400.0 - 20 * n, 416.0 - 20 * n, EM) for n in range(20)]
    assert joined(vertical) == []


def test_nothing_to_join():
    assert joined([], set_lines(FULL), []) == []
