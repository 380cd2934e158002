"""Each paragraph in its part."""

from __future__ import annotations

import pytest

from importer.minutes import PartKind
from tests.importer.structure.documents import CLOSING, HEAD, ITEM_1, ITEM_2, OPENING, PEOPLE, read


def kinds(text: str) -> list[PartKind]:
    return [part.kind for part in read(text).parts]


def test_parts_follow_one_another() -> None:
    assert kinds(HEAD + OPENING + ITEM_1 + ITEM_2 + PEOPLE + CLOSING) == [
        PartKind.HEADER,
        PartKind.OPENING,
        PartKind.ITEM,
        PartKind.ITEM,
        PartKind.ATTENDANCE,
        PartKind.SIGN_OFF,
        PartKind.DISTRIBUTION,
    ]


def test_without_an_opening_the_head_is_what_stands_above_the_first_item() -> None:
    minutes = read(HEAD + ITEM_1 + ITEM_2 + CLOSING)
    assert minutes.meeting is None
    assert minutes.organ
    assert (len(minutes.items), str(minutes.compiled_by)) == (2, "青禾市人民政府办公室")
    assert not minutes.unclassified


def test_a_date_by_itself_amid_the_items_signs_nothing() -> None:
    text = HEAD + OPENING + ITEM_1 + "2023年3月5日\n\n" + ITEM_2 + PEOPLE + CLOSING
    minutes = read(text)
    assert minutes.compiled
    assert str(minutes.compiled.value) == "2023-03-07"


def test_a_second_list_of_recipients_is_left_unclassified() -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + CLOSING + "以下无正文\n\n抄送：市档案馆。\n")
    assert [fragment.text for fragment in minutes.unclassified] == [
        "以下无正文",
        "抄送：市档案馆。",
    ]


def test_words_after_the_attendance_belong_to_no_item() -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + PEOPLE + "会场在东湖会议中心\n")
    assert [fragment.text for fragment in minutes.unclassified] == ["会场在东湖会议中心"]


@pytest.mark.parametrize(
    "line",
    [
        "青禾市人民政府办公室整理　2023年3月7日",
        "青禾市人民政府办公室　　2023年3月7日整理",
        "青禾市人民政府办公室 整理\n2023年3月7日",
    ],
)
def test_who_compiled_it_stands_before_or_after_the_date(line: str) -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + PEOPLE + line + "\n（此件公开发布）\n")
    assert (str(minutes.compiled_by), str(minutes.compiled)) == (
        "青禾市人民政府办公室",
        "2023-03-07",
    )
    assert not minutes.unclassified
