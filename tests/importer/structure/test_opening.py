"""The opening sentence, in the words minutes use."""

from __future__ import annotations

import pytest

from importer.minutes import Meeting
from tests.importer.structure.documents import HEAD, ITEM_1, read


def opening(sentence: str) -> Meeting:
    meeting = read(HEAD + sentence + "\n\n" + ITEM_1).meeting
    assert meeting
    return meeting


@pytest.mark.parametrize(
    ("held", "series", "term", "session"),
    [
        ("市政府第 19 次常务会议", "市政府常务会议", None, 19),
        ("十七届市政府第23次常务会议", "市政府常务会议", 17, 23),
        ("市第十七届人民政府第23次常务会议", "市人民政府常务会议", 17, 23),
        ("市政府第十七届第二十三次常务会议", "市政府常务会议", 17, 23),
        ("区政府第5次党组会议", "区政府党组会议", None, 5),
        ("市政府专题会议", "市政府专题会议", None, None),
    ],
)
def test_series_term_and_session(
    held: str, series: str, term: int | None, session: int | None
) -> None:
    meeting = opening(f"2023年3月4日上午，沈知远市长主持召开{held}，纪要如下：")
    found = (meeting.series, meeting.term, meeting.session)
    assert [value and value.value for value in found] == [series, term, session]


@pytest.mark.parametrize(
    ("chaired", "person", "title"),
    [
        ("沈知远市长主持", "沈知远", "市长"),
        ("沈知远代市长主持", "沈知远", "代市长"),
        ("市长沈知远主持", "沈知远", "市长"),
        ("市委副书记、市长沈知远主持", "沈知远", "市委副书记、市长"),
        ("由常务副市长欧阳予川同志主持", "欧阳予川", "常务副市长"),
        ("沈知远同志主持", "沈知远", None),
    ],
)
def test_chair_and_title(chaired: str, person: str, title: str | None) -> None:
    chair = opening(f"2023年3月4日下午，{chaired}召开市政府第19次常务会议，纪要如下：").chair
    assert chair
    assert (chair.person.value, chair.title and chair.title.value) == (person, title)


def test_place_and_half_day() -> None:
    meeting = opening(
        "2023年3月4日下午，沈知远市长在市行政中心主持召开市政府第19次常务会议，纪要如下："
    )
    assert (str(meeting.place), str(meeting.half_day)) == ("市行政中心", "下午")
    assert meeting.chair


def test_a_sentence_without_a_chair_names_none() -> None:
    assert opening("2023年3月4日，召开市政府第19次常务会议。").chair is None
