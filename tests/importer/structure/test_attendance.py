"""Who took part, for whom."""

from __future__ import annotations

import pytest

from importer.minutes import AttendeeRole
from tests.importer.structure.documents import HEAD, ITEM_1, OPENING, read

Row = tuple[AttendeeRole, str | None, str | None]
PRESENT, ATTENDING, LEAVE, SENT = (
    AttendeeRole.PRESENT,
    AttendeeRole.ATTENDING,
    AttendeeRole.LEAVE,
    AttendeeRole.REPRESENTATIVE,
)


def rows(people: str) -> list[Row]:
    minutes = read(HEAD + OPENING + ITEM_1 + people)
    assert not minutes.unclassified
    return [
        (a.role, a.unit and a.unit.value, a.person and a.person.value) for a in minutes.attendees
    ]


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        ("出席：陆闻笙、程　砚。", [(PRESENT, None, "陆闻笙"), (PRESENT, None, "程砚")]),
        (
            "列席:市水务局李峰,市粮食和储备局戚云舒。",
            [(ATTENDING, "市水务局", "李峰"), (ATTENDING, "市粮食和储备局", "戚云舒")],
        ),
        (
            "列席：市政府办韩亦舟、唐若水，白苇镇安宁、温和。",
            [
                (ATTENDING, "市政府办", "韩亦舟"),
                (ATTENDING, "市政府办", "唐若水"),
                (ATTENDING, "白苇镇", "安宁"),
                (ATTENDING, "白苇镇", "温和"),
            ],
        ),
        ("请假：程砚（出差）、陆闻笙。", [(LEAVE, None, "程砚"), (LEAVE, None, "陆闻笙")]),
        ("列席：市委宣传部（网信办）叶澜。", [(ATTENDING, "市委宣传部（网信办）", "叶澜")]),
        ("列席：市民宗局买买提·艾力。", [(ATTENDING, "市民宗局", "买买提·艾力")]),
        ("列席：市水务局李峰，海关代表。", [(ATTENDING, "市水务局", "李峰"), (SENT, "海关", None)]),
        (
            "列席：市水务局李峰。\n\n电信公司、海关的代表。",
            [(ATTENDING, "市水务局", "李峰"), (SENT, "电信公司", None), (SENT, "海关", None)],
        ),
        ("列席：市市场\n\n监管局李峰。", [(ATTENDING, "市市场监管局", "李峰")]),
    ],
)
def test_people_and_units(people: str, expected: list[Row]) -> None:
    assert rows(people) == expected


def test_the_recorder_belongs_to_the_meeting() -> None:
    meeting = read(HEAD + OPENING + ITEM_1 + "出席：陆闻笙。\n\n记录：唐若水\n").meeting
    assert meeting
    assert str(meeting.recorder) == "唐若水"


def test_a_doubtful_border_is_said_and_marked() -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + "列席：青禾物流港陈砚秋。")
    (attendee,) = minutes.attendees
    assert attendee.person
    assert attendee.person.origin == "inferred"
    assert "unit-person-unclear" in [finding.code for finding in minutes.findings]


@pytest.mark.parametrize("signature", ["青禾市人民政府办公室 整理", "青禾市人民政府办公室"])
def test_a_list_without_a_full_stop_does_not_swallow_the_signature(signature: str) -> None:
    minutes = read(HEAD + OPENING + ITEM_1 + f"出席：陆闻笙、程砚\n{signature}\n2023年3月7日\n")
    assert [a.person and a.person.value for a in minutes.attendees] == ["陆闻笙", "程砚"]
    assert str(minutes.compiled) == "2023-03-07"
