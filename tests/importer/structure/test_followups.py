"""Duties: who, with whom, what, by which route and when."""

from __future__ import annotations

import pytest

from importer.minutes import FollowUp, Span
from importer.structure.decisions import read_decision
from importer.structure.followups import read_follow_ups
from importer.structure.words import clean


def duties(text: str) -> tuple[FollowUp, ...]:
    return read_follow_ups(clean(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "responsible", "supporting", "task", "route"),
    [
        (
            "会后由市教育局根据会议讨论情况修改完善，提交市委常委会审议通过后，以市委办、政府办名义印发。",
            ["市教育局"],
            [],
            "根据会议讨论情况修改完善",
            "提交市委常委会审议通过后，以市委办、政府办名义印发",
        ),
        (
            "会议要求，会后市生态环境局会属地及相关部门迅速落实问题整改。",
            ["市生态环境局"],
            [],
            "会属地及相关部门迅速落实问题整改",
            None,
        ),
        (
            "会后由市委组织部（市人才办）、市人社局会同市财政局尽快完善，报市委常委会审定。",
            ["市委组织部（市人才办）", "市人社局"],
            ["市财政局"],
            "会同市财政局尽快完善",
            "报市委常委会审定",
        ),
        (
            "会后由市发改委根据意见完善，按法定程序提交市人大审议，并将有关情况报告市委。",
            ["市发改委"],
            [],
            "根据意见完善",
            "按法定程序提交市人大审议，并将有关情况报告市委",
        ),
    ],
)
def test_duty_is_read(
    text: str, responsible: list[str], supporting: list[str], task: str, route: str | None
) -> None:
    (duty,) = duties(text)
    assert [str(unit) for unit in duty.responsible] == responsible
    assert [str(unit) for unit in duty.supporting] == supporting
    assert str(duty.task) == task
    assert (duty.route and duty.route.value) == route


def test_generic_subjects_name_nobody() -> None:
    assert duties("会后由各有关部门根据职责抓好落实。") == ()


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("会议明确，原则同意该《方案》，会后由市住建局完善。", "原则同意"),
        ("会议原则上同意此事项。", "原则同意"),
        ("会议审议通过了《办法》。", "通过"),
        ("会议明确，暂缓实施。", "暂缓"),
        ("会议决定，不同意调整。", "不同意"),
        ("会议明确，（一）同意该《方案》。（二）抓好落实。", "同意"),
    ],
)
def test_verdict_is_one_of_a_closed_set(text: str, verdict: str) -> None:
    decision = read_decision(clean(text, Span(0, len(text))))
    assert decision
    assert decision.verdict.value == verdict
    assert "会后" not in decision.text


def test_no_verdict_is_made_up() -> None:
    text = "会议强调，要通过“四个一”举措，凝聚共同意愿，抓好落实。"
    assert read_decision(clean(text, Span(0, len(text)))) is None
