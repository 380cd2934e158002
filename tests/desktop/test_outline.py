from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.outline import outline
from importer.minutes import Attendee, AttendeeRole, Chair, Finding, Fragment, Span, Value
from tests.desktop import drafts


def value(words: str) -> Value[str]:
    return Value(words, Span(0, 1))


def lines(archive, minutes) -> list[str]:
    stored = archive.store(drafts.original(b"1"), drafts.outcome(minutes))
    return list(outline(archive.document(stored.meeting)))


def test_everything_a_meeting_says_is_there(archive):
    minutes = drafts.minutes(19, date(2023, 2, 4), items=1, points=2)
    chair = Chair(Span(0, 1), value("苏禾"), value("市长"))
    minutes = replace(
        minutes,
        meeting=replace(minutes.meeting, chair=chair),
        attendees=(
            Attendee(Span(0, 1), AttendeeRole.ATTENDING, value("市财政局"), value("田穗")),
            Attendee(Span(0, 1), AttendeeRole.ATTENDING, value("市财政局"), value("陆青")),
            Attendee(Span(0, 1), AttendeeRole.REPRESENTATIVE, value("市总工会")),
        ),
        unclassified=(Fragment(Span(0, 1), "— 2 —\n"),),
        findings=(Finding("dates-disagree", "两处日期不一致。"),),
    )
    assert lines(archive, minutes) == [
        "青禾市人民政府",
        "会议：市政府常务会议、第19次",
        "时间：2023年2月4日",
        "主持：苏禾市长",
        "",
        "第1项、审议《青禾市规划之0》",
        "  动作：审议",
        "  文件：《青禾市规划之0》",
        "  汇报：市财政局",
        "  [强调] 会议强调",
        "    （0）抓好第0件事。",
        "    （1）抓好第1件事。",
        "  决定：原则同意（会议原则同意）",
        "  落实：由市财政局印发",
        "    主办：市财政局",
        "",
        "参会人员",
        "  列席　市财政局 田穗、陆青",
        "  代表　市总工会",
        "",
        "未归类",
        "  — 2 —",
        "",
        "待核对",
        "  两处日期不一致。",
        "",
        "来源",
        "  a.txt（/收件/a.txt）",
    ]


def test_points_are_not_said_twice(archive):
    minutes = drafts.minutes(items=1, points=1)
    item = minutes.items[0]
    passage = replace(item.passages[0], text="会议强调，（0）抓好第0件事。")
    told = lines(archive, replace(minutes, items=(replace(item, passages=(passage,)),)))
    assert "  [强调] 会议强调，" in told
    assert sum("抓好第0件事" in line for line in told) == 1
