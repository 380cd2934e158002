from __future__ import annotations

import pytest

from desktop.archive import labels


@pytest.mark.parametrize(
    ("known", "label"),
    [
        ((None, 19, "2023-02-04"), "第19次 2月4日"),
        ((3, 19, "2023-02-04"), "第3届第19次 2月4日"),
        ((None, None, "2023-02-04"), "2月4日"),
        ((None, 7, None), "第7次"),
        ((None, None, None), "来文.pdf"),
    ],
)
def test_meeting_is_called_by_what_is_known(known, label):
    assert labels.meeting_label(*known, "来文.pdf") == label


def test_meeting_away_from_the_tree_names_series_and_year():
    label = labels.full_meeting_label("市政府常务会议", None, 19, "2023-02-04", "a.txt")
    assert label == "市政府常务会议 第19次 2023年2月4日"
    assert labels.full_meeting_label("", None, None, None, "a.txt") == "a.txt"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("一、", "一、审议预算"),
        ("一", "一、审议预算"),
        ("（一）", "（一）审议预算"),
        ("", "审议预算"),
    ],
)
def test_item_has_one_sign_after_its_number(label, shown):
    assert labels.item_label(label, "审议预算") == shown


def test_point_is_cut_at_forty_characters_on_one_line():
    assert labels.point_label("（一）", "抓\n落实") == "（一）抓 落实"
    assert labels.point_label("", "字" * 40) == "字" * 40
    assert labels.point_label("", "字" * 41) == "字" * 39 + "…"


def test_what_is_not_known_is_said_so():
    assert labels.organ_label("") == "未注明机关"
    assert labels.series_label("") == "未注明会议"
    assert labels.year_label(0) == "未注明日期"
    assert labels.year_label(2023) == "2023年"
