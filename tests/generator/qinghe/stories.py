"""The story of 青禾市 from 2022 to 2024, meeting by meeting, as written down in stories.txt.

A meeting opens with `## 次 | 日期 半日 | 主持人职务 | 号 | 印发 日期 | 整理 日期`, then perhaps
`| 公开` and `| 标题`. 代表 lists units that sent somebody unnamed; 摘要 is an agenda summary that
differs from the headings. A matter opens with `* 动作《文件》 | 汇报单位`, then has a line each:

    认为, 指出   what was thought
    同意         what is agreed to, `-> route`
    会后         a duty without a verdict
    强调, 要求   what was stressed: a run of sentences, or words before the points
    -            a point
    明确点       the points stand under 会议明确
    听取         a sentence of its own about the report

`库 动作 事项 文种 -> route` draws a matter from the generator's bank.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.generator.matters import Matter
from tests.generator.subjects import Subject, subjects

CITY = "青禾市"
_BOOK = Path(__file__).with_name("stories.txt")
_ACTIONS = ("传达学习", "学习", "审议", "听取")
_CHAIR = re.compile(r"(?P<name>.+?)(?P<title>代?市长)$")


@dataclass(frozen=True, slots=True)
class Story:
    """One meeting as the book tells it."""

    session: int
    date: dt.date
    half_day: str
    chair: str
    chair_title: str
    number: str
    issued: dt.date
    compiled: dt.date
    public: bool
    titled: bool
    matters: tuple[Matter, ...]
    unnamed: tuple[str, ...] = ()
    summary: str | None = None


@cache
def stories() -> tuple[Story, ...]:
    """Every meeting of the book, oldest first."""
    text = re.sub(r"^#(?!#).*\n", "", _BOOK.read_text("utf-8"), flags=re.MULTILINE)
    return tuple(_story(part) for part in text.split("\n## ") if part.strip())


def _story(text: str) -> Story:
    head, *lines = [line for line in text.removeprefix("## ").strip().splitlines() if line]
    session, when, chair, number, issued, compiled, *flags = head.removeprefix("## ").split(" | ")
    day, half_day = when.split()
    found = _CHAIR.match(chair)
    assert found, chair
    notes = {line[:2]: line[3:] for line in lines if line.startswith(("代表", "摘要"))}
    unnamed = notes.get("代表")
    return Story(
        session=int(session),
        date=dt.date.fromisoformat(day),
        half_day=half_day,
        chair=found["name"],
        chair_title=found["title"],
        number=number,
        issued=dt.date.fromisoformat(issued.split()[1]),
        compiled=dt.date.fromisoformat(compiled.split()[1]),
        public="公开" in flags,
        titled="标题" in flags,
        matters=tuple(_matter(block) for block in _blocks(lines)),
        unnamed=tuple(unnamed.split("、")) if unnamed else (),
        summary=notes.get("摘要"),
    )


def _blocks(lines: list[str]) -> list[list[str]]:
    blocks: list[list[str]] = []
    for line in lines:
        if line.startswith(("* ", "库 ")):
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
    return blocks


def _matter(lines: list[str]) -> Matter:
    if lines[0].startswith("库 "):
        return _from_bank(lines[0])
    heading, _, units = lines[0].removeprefix("* ").partition(" | ")
    action = next(action for action in _ACTIONS if heading.startswith(action))
    policies, topic = _split_named(heading.removeprefix(action))
    facts: dict[str, Any] = {"points": tuple(x[2:] for x in lines if x.startswith("- "))}
    for line in lines[1:]:
        facts |= _fact(line, has_points=bool(facts["points"]))
    return Matter(
        action,
        tuple(units.split("、")) if units else (),
        policies,
        topic,
        **facts,
    )


def _fact(line: str, *, has_points: bool) -> dict[str, Any]:
    """One line of a matter as fields of `Matter`."""
    word, _, text = line.partition(" ")
    match word:
        case "认为" | "指出":
            return {"viewed": text, "viewed_verb": f"会议{word}"}
        case "同意":
            short, _, route = text.partition(" -> ")
            return {"verdict": "原则同意", "short": short, "route": route or None}
        case "会后":
            return {"route": text}
        case "强调" | "要求":
            return {"stressed_verb": f"会议{word}", "intro" if has_points else "plain": text}
        case "明确点":
            return {"points_decided": True}
        case "听取":
            return {"heard": text}
    return {}


def _split_named(named: str) -> tuple[tuple[str, ...], str]:
    """《甲》《乙》 into their names; anything else is a topic in plain words."""
    if not named.startswith("《"):
        return (), named
    return tuple(part.removesuffix("》") for part in named.split("《") if part), ""


def _from_bank(line: str) -> Matter:
    drawn, _, route = line.removeprefix("库 ").partition(" -> ")
    action, name, paper = drawn.split()
    subject = next(one for one in subjects() if one.name == name)
    said: dict[str, Any] = {"viewed": subject.meaning, "points": subject.measures[:3]}
    if action == "听取":
        return _report_from_bank(subject)
    return Matter(
        action,
        (subject.unit,),
        (f"{CITY}{name.replace('青绿湖', '青禾湖')}{paper}",),
        verdict="原则同意",
        short=f"该《{paper}》",
        route=route or None,
        **said,
    )


def _report_from_bank(subject: Subject) -> Matter:
    return Matter(
        "听取",
        (subject.unit,),
        (),
        f"全市{subject.name}工作情况汇报",
        viewed=subject.meaning,
        viewed_verb="会议指出",
        verdict="原则同意",
        points=subject.measures[1:4],
    )
