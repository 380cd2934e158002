"""A whole document read: the right parts, and for any text at all nothing lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importer.minutes import AttendeeRole, Minutes, Origin, PartKind, Role
from tests.fidelity import differences
from tests.generator import generate
from tests.generator.noise import Noise
from tests.importer.invariants import assert_sound
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


@pytest.fixture(scope="module")
def minutes() -> Minutes:
    return read(WHOLE)


def test_header_is_read_off_its_lines(minutes: Minutes) -> None:
    head = (minutes.organ, minutes.kind, minutes.number, minutes.issued)
    assert [value and value.value for value in head] == [
        "青禾市人民政府",
        "常务会议纪要",
        "第7号",
        date(2023, 3, 9),
    ]


def test_opening_says_which_meeting_it_was(minutes: Minutes) -> None:
    meeting = minutes.meeting
    assert meeting
    assert meeting.chair
    assert (
        str(meeting.series),
        str(meeting.session),
        str(meeting.date),
        str(meeting.half_day),
    ) == (
        "市政府常务会议",
        "19",
        "2023-03-04",
        "下午",
    )
    assert (str(meeting.chair.person), str(meeting.chair.title)) == ("沈知远", "代市长")


def test_items_hold_titles_passages_points_and_reporting_units(minutes: Minutes) -> None:
    first, second = minutes.items
    assert (str(first.label), str(first.title)) == ("一、", "听取全市春耕备耕情况汇报")
    assert [str(unit) for unit in first.reported_by] == ["市农业农村局", "供销社", "气象局"]
    assert [passage.role for passage in first.passages] == [Role.HEARD, Role.VIEWED, Role.REQUIRED]
    assert [point.text for point in first.passages[2].points] == [
        "各镇要备足农资。",
        "市水务局要保障用水。",
    ]
    assert first.decision is None
    assert [str(policy) for policy in second.policies] == ["青禾市社区养老服务设施规划"]
    assert [str(action) for action in second.actions] == ["审议"]


def test_decision_and_follow_up_are_told_apart(minutes: Minutes) -> None:
    item = minutes.items[1]
    assert item.decision
    assert (str(item.decision.verdict), item.decision.text) == ("原则同意", "原则同意该《规划》")
    (duty,) = item.follow_ups
    assert [str(unit) for unit in duty.responsible] == ["市民政局"]
    assert [str(unit) for unit in duty.supporting] == ["市住建局"]
    assert str(duty.task) == "会同市住建局根据会议讨论意见修改完善"
    assert str(duty.route) == "于6月底前以市政府办公室名义印发"
    assert str(duty.deadline) == "6月底前"


def test_attendance_is_unit_and_person(minutes: Minutes) -> None:
    rows = [
        (a.role, a.unit and a.unit.value, a.person and a.person.value) for a in minutes.attendees
    ]
    assert rows == [
        (AttendeeRole.PRESENT, None, "陆闻笙"),
        (AttendeeRole.PRESENT, None, "欧阳予川"),
        (AttendeeRole.PRESENT, None, "程砚"),
        (AttendeeRole.ATTENDING, "市政府办公室", "韩亦舟"),
        (AttendeeRole.ATTENDING, "市政府办公室", "唐若水"),
        (AttendeeRole.ATTENDING, "市委宣传部（网信办）", "叶澜"),
        (AttendeeRole.ATTENDING, "市水务局", "李峰"),
        (AttendeeRole.ATTENDING, "港区", "陆征"),
        (AttendeeRole.REPRESENTATIVE, "电信公司", None),
        (AttendeeRole.REPRESENTATIVE, "海关", None),
    ]


def test_closing_says_who_compiled_when_and_for_whom(minutes: Minutes) -> None:
    assert (str(minutes.compiled_by), str(minutes.publicity)) == (
        "青禾市人民政府办公室",
        "此件公开发布",
    )
    assert minutes.compiled
    assert minutes.compiled.value == date(2023, 3, 7)
    assert minutes.distribution
    assert [str(unit) for unit in minutes.distribution.main] == ["各镇人民政府", "市各委办局"]
    assert [str(unit) for unit in minutes.distribution.copied] == ["市委办公室", "市法院", "检察院"]


def test_every_value_points_at_its_words(minutes: Minutes) -> None:
    assert minutes.issued
    assert minutes.issued.span
    start, end = minutes.issued.span
    assert minutes.text[start:end] == "2023 年 3 月 9 日"
    person = minutes.attendees[5].person
    assert person
    assert person.span
    assert minutes.text[slice(*person.span)] == "叶澜"


def test_dates_that_disagree_are_a_finding(minutes: Minutes) -> None:
    assert [finding.code for finding in minutes.findings] == ["dates-disagree"]


def test_what_is_not_understood_is_kept_in_place() -> None:
    odd = "扫一扫在手机打开当前页\n\n"
    minutes = read(odd + HEAD + OPENING + ITEM_1 + PEOPLE + "相关稿件三则\n" + CLOSING)
    assert [fragment.text for fragment in minutes.unclassified] == [odd.strip(), "相关稿件三则"]
    assert_sound(minutes)


def test_a_document_without_head_gets_its_organ_inferred_and_marked() -> None:
    minutes = read(OPENING + ITEM_2 + ITEM_2.replace("二、", "三、").replace("社区", "农村"))
    assert minutes.organ
    assert (minutes.organ.value, minutes.organ.origin) == ("青禾市人民政府", Origin.INFERRED)
    assert "header-missing" in [finding.code for finding in minutes.findings]


def test_a_document_on_one_line_shows_its_body_as_unclassified() -> None:
    minutes = read(
        OPENING.strip() + ITEM_1.removeprefix("一、听取全市春耕备耕情况汇报\n\n").strip()
    )
    assert minutes.meeting
    assert minutes.meeting.session
    (fragment,) = minutes.unclassified
    assert fragment.text.startswith("会议听取并讨论了")
    assert "no-items" in [finding.code for finding in minutes.findings]
    assert_sound(minutes)


def test_attendance_above_the_agenda_is_read_too() -> None:
    minutes = read(HEAD + OPENING + PEOPLE + ITEM_1 + ITEM_2 + CLOSING)
    assert len(minutes.items) == 2
    assert len(minutes.attendees) == 10
    assert not minutes.unclassified


def test_page_furniture_between_items_is_neither_text_nor_unclassified() -> None:
    minutes = read(
        HEAD + OPENING + ITEM_1 + "— 2 —\n\x0c\n" + ITEM_2 + PEOPLE + " (\n— \n3 \n —\n)\n"
    )
    assert [part.kind for part in minutes.parts].count(PartKind.FURNITURE) == 2
    assert not minutes.unclassified
    assert all("—" not in passage.text for item in minutes.items for passage in item.passages)


def test_page_break_amid_a_sentence_is_mended_in_values_only() -> None:
    text = WHOLE.replace("要保障用水", "要保\n\n— 1 —\n\x0c\n障用水")
    minutes = read(text)
    assert minutes.text == text
    assert minutes.items[0].passages[2].points[1].text == "市水务局要保障用水。"


def test_a_sentence_cut_after_a_word_that_could_end_a_block_goes_on() -> None:
    minutes = read(WHOLE.replace("要备足农资", "要邀请居民代表\n\n参与，于5月1日\n\n前备足农资"))
    assert minutes.items[0].passages[2].points[0].text == (
        "各镇要邀请居民代表参与，于5月1日前备足农资。"
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.booleans())
def test_generated_minutes_are_read_as_they_were_made(seed: int, noisy: bool) -> None:
    made = generate(seed, noise=Noise.drawn(seed) if noisy else None)
    minutes = read(made.text)
    assert_sound(minutes)
    assert differences(made.truth, minutes) == []


_WORDS = (
    "一、|二、|1、|（一）|会议|会议强调，|出席：|的代表。|主送：|《|》|（|会后由|整理|— 3 —| "
    "|2023年2月30日|[bookmark: a]|\n|\r\n|\x0c|\u2028|\x00|\ufeff|\U00020000"
)
_BITS = st.sampled_from([HEAD, OPENING, ITEM_1, ITEM_2, PEOPLE, CLOSING, *_WORDS.split("|")])


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(_BITS, st.text(max_size=12)), max_size=14).map("".join))
def test_any_text_at_all_is_tiled(text: str) -> None:
    minutes = read(text)
    assert minutes.text == text
    assert_sound(minutes)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_mutilation_of_minutes_is_tiled(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(WHOLE)))
    end = data.draw(st.integers(start, len(WHOLE)))
    assert_sound(read(WHOLE[:start] + WHOLE[end:]))
