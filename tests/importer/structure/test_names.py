"""Units and people that run on from one another."""

from __future__ import annotations

import pytest

from importer.structure.names import is_name, split_unit


@pytest.mark.parametrize(
    ("unit", "person"),
    [
        ("市水务局", "李峰"),
        ("市粮食和储备局", "戚云舒"),
        ("团市委", "亓岚"),
        ("市委宣传部（网信办）", "叶澜"),
        ("港区", "陆征"),
        ("海关", "范英"),
        ("市检验检测中心", "荚恒星"),
        ("市公安局", "欧阳予川"),
        ("市供销社", "区伟"),
        ("市民宗局", "买买提·艾力"),
        ("新城建设指挥部", "乘康"),
    ],
)
def test_unit_and_person_part_where_the_unit_ends(unit: str, person: str) -> None:
    split = split_unit(unit + person)
    assert split
    assert (unit + person)[: split.unit_end] == unit
    assert split.sure


def test_a_unit_of_unknown_ending_is_a_guess() -> None:
    split = split_unit("青禾物流港陈砚秋")
    assert split
    assert split.unit_end == 5
    assert not split.sure


@pytest.mark.parametrize("text", ["李峰", "欧阳予川", "李　明", "阿依古丽·买买提"])
def test_names_are_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["市水务局", "各有关单位", "峰", "一二三四五"])
def test_other_words_are_not(text: str) -> None:
    assert not is_name(text)
