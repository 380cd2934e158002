"""What a careful reader would notice."""

from __future__ import annotations

from tests.importer.structure.documents import (
    CLOSING,
    HEAD,
    ITEM_1,
    ITEM_2,
    OPENING,
    PEOPLE,
    WHOLE,
    read,
)


def codes(text: str) -> list[str]:
    return [finding.code for finding in read(text).findings if finding.code != "dates-disagree"]


def test_clean_minutes_have_none() -> None:
    assert codes(WHOLE) == []


def test_labels_that_jump() -> None:
    assert codes(HEAD + OPENING + ITEM_1 + ITEM_2.replace("二、", "三、") + PEOPLE) == [
        "label-out-of-sequence"
    ]


def test_labels_that_change_style() -> None:
    text = HEAD + OPENING + ITEM_1.replace("一、听", "1、听") + ITEM_2 + PEOPLE
    assert len(read(text).items) == 2
    assert codes(text) == ["label-style"]


def test_a_numbered_list_inside_an_item_is_no_agenda() -> None:
    listed = ITEM_2 + "3、东湖路改造工程，总投资2亿元\n4、西山隧道\n"
    assert len(read(HEAD + OPENING + ITEM_1 + listed + PEOPLE).items) == 2


def test_summary_and_heading_that_differ() -> None:
    text = WHOLE.replace(
        "审议《青禾市社区养老服务设施规划》，纪要", "审议《青禾市养老服务设施规划》，纪要"
    )
    (finding,) = [f for f in read(text).findings if f.code == "summary-differs"]
    assert "《青禾市养老服务设施规划》" in finding.message
    assert "《青禾市社区养老服务设施规划》" in finding.message


def test_an_item_the_summary_leaves_out() -> None:
    assert "summary-differs" in codes(WHOLE.replace("听取全市春耕备耕情况汇报，审议", "审议"))


def test_report_and_heading_that_name_a_policy_differently() -> None:
    text = WHOLE.replace(
        "关于《青禾市社区养老服务设施规划》的", "关于《青禾市社区养老服务设施专项规划》的"
    )
    assert codes(text) == ["title-differs"]


def test_a_document_dated_before_its_meeting() -> None:
    text = WHOLE.replace("2023 年 3 月 7 日", "2023 年 3 月 1 日")
    assert codes(text) == ["dated-before-meeting"]


def test_a_finding_lights_up_words() -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + PEOPLE + CLOSING)
    for finding in minutes.findings:
        if finding.span:
            assert minutes.text[slice(*finding.span)]
