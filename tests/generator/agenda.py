"""An agenda drawn from the bank of subjects: nine to thirteen matters of the usual kinds."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

from tests.generator.matters import Matter, Voice
from tests.generator.phrases import ABOUT, HEADS, LAWS, LEVELS, OPINIONS, TAILS, WHO
from tests.generator.subjects import Subject, subjects


def draw_voice(rng: random.Random) -> Voice:
    """One office's wording."""
    return Voice(
        office=rng.choice(("市政府办公室", "市政府办")),
        about=rng.choice(ABOUT),
        opinion=rng.choice(OPINIONS),
        decides=rng.choice(("会议明确，原则同意", "会议原则同意")),
        joined=rng.random() < 0.4,
    )


def draw_agenda(rng: random.Random, city: str, voice: Voice, year: int, count: int) -> list[Matter]:
    """`count` matters, each on a subject of its own; the first may pass on a higher meeting."""
    picked = rng.sample(subjects(), count + 8)
    spare = picked[count:]
    kinds = [_draft] * 7 + [_report] * 2 + [_several_papers, _several_units, _law, _no_decision]
    matters = [
        _draw(rng, rng.choice(kinds), subject, spare, _Where(city, voice, year))
        for subject in picked[:count]
    ]
    if rng.random() < 0.4:
        matters[0] = _spirit(rng)
    return matters


class _Where:
    """The city, voice and year a matter belongs to."""

    def __init__(self, city: str, voice: Voice, year: int) -> None:
        self.city, self.voice, self.year = city, voice, year


_Kind = Callable[[random.Random, Subject, list[Subject], _Where], Matter]


def _draw(
    rng: random.Random, kind: _Kind, subject: Subject, spare: list[Subject], where: _Where
) -> Matter:
    return kind(rng, subject, spare, where)


def _paper(rng: random.Random, subject: Subject, where: _Where) -> tuple[str, str]:
    """The full name of a paper on the subject, and what the decision calls it."""
    paper = rng.choice(subject.papers)
    trial = "（试行）" if paper.endswith(("办法", "细则", "政策")) and rng.random() < 0.4 else ""
    city, name = where.city, subject.name
    full = rng.choice(
        (
            f"{city}{name}{paper}{trial}",
            f"{where.year}年{city}{name}{paper}{trial}",
            f"关于进一步加强{name}工作的{paper}{trial}",
            f"关于贯彻落实<全省{name}三年行动计划（{where.year}~{where.year + 2}年）>{paper}",
        )
    )
    return full, f"该《{paper}》"


def _route(rng: random.Random, voice: Voice) -> str:
    return rng.choice(
        (
            f"以{voice.office}名义印发",
            f"以{voice.office}名义印发",
            "以市政府名义印发",
            "提交市委常委会审议",
            "报市委常委会审定",
            "按法定程序提交市人大审议",
            "以市政府规范性文件名义印发",
        )
    )


def _points(rng: random.Random, subject: Subject) -> tuple[str, ...]:
    """Two to four points, each a head, a measure of the subject and perhaps a flourish."""
    measures = rng.sample(subject.measures, rng.randint(2, len(subject.measures)))
    heads = rng.sample(HEADS, len(measures))
    return tuple(
        f"{rng.choice(WHO)}{head}，{measure}{rng.choice(TAILS)}"
        for head, measure in zip(heads, measures, strict=True)
    )


def _said(rng: random.Random, subject: Subject) -> dict[str, Any]:
    """What is thought and stressed, in points or in one run of sentences."""
    verb = rng.choice(("会议强调", "会议强调", "会议要求"))
    viewed = subject.meaning if rng.random() < 0.75 else ""
    said: dict[str, Any] = {"viewed": viewed, "stressed_verb": verb}
    said["viewed_verb"] = rng.choice(("会议认为", "会议指出"))
    if rng.random() < 0.15:
        said["plain"] = "各地各部门要" + "。要".join(subject.measures)
    else:
        said["points"] = _points(rng, subject)
    return said


def _draft(rng: random.Random, subject: Subject, spare: list[Subject], where: _Where) -> Matter:
    full, short = _paper(rng, subject, where)
    said = _said(rng, subject)
    return Matter(
        "审议",
        (subject.unit,),
        (full,),
        verdict="原则同意",
        short=short,
        route=_route(rng, where.voice),
        points_decided="points" in said and rng.random() < 0.15,
        **said,
    )


def _report(rng: random.Random, subject: Subject, spare: list[Subject], where: _Where) -> Matter:
    topic = f"{where.year}年全市{subject.name}工作情况汇报"
    verdict = rng.choice(("原则同意", None))
    return Matter("听取", (subject.unit,), (), topic, verdict=verdict, **_said(rng, subject))


def _several_papers(
    rng: random.Random, subject: Subject, spare: list[Subject], where: _Where
) -> Matter:
    papers = tuple(f"{where.city}{subject.name}{paper}" for paper in subject.papers)
    return Matter(
        "审议",
        (subject.unit,),
        papers,
        verdict="原则同意",
        short="上述文件",
        route=_route(rng, where.voice),
        **_said(rng, subject),
    )


def _several_units(
    rng: random.Random, subject: Subject, spare: list[Subject], where: _Where
) -> Matter:
    others = rng.sample(spare, rng.randint(1, 5))
    all_of_them = (subject, *others)
    papers = tuple(f"{where.city}{one.name}工作情况汇报" for one in all_of_them)
    units = tuple(dict.fromkeys(one.unit for one in all_of_them))
    if rng.random() < 0.5:
        # 市商务局、民政局和公安局: the 市 of the first serves them all.
        units = (units[0], *(re.sub("^市(?!委|政)", "", unit) for unit in units[1:]))
    return Matter("听取", units, papers, **_said(rng, subject))


def _law(rng: random.Random, subject: Subject, spare: list[Subject], where: _Where) -> Matter:
    law = rng.choice(LAWS)
    viewed = f"《{law}》立足实际、回应关切，为做好相关工作提供了遵循"
    plain = "各地各部门要原原本本学、联系实际学，自觉依法行政，把制度要求落实到工作全过程"
    return Matter("学习", (), (law,), viewed=viewed, plain=plain)


def _no_decision(
    rng: random.Random, subject: Subject, spare: list[Subject], where: _Where
) -> Matter:
    topic = f"关于{subject.name}有关工作进展的汇报"
    heard = f"会议听取并讨论了{subject.unit}{topic}。"
    return Matter(
        "听取",
        (subject.unit,),
        (),
        topic,
        heard,
        stressed_verb="会议要求",
        points=_points(rng, subject),
    )


def _spirit(rng: random.Random) -> Matter:
    """传达学习: nobody reports, and only points follow."""
    topic = f"{rng.choice(LEVELS)}精神"
    subject = rng.choice(subjects())
    return Matter(
        "传达学习",
        (),
        (),
        topic,
        viewed="全市上下要认真领会会议精神，把思想和行动统一到上级决策部署上来",
        viewed_verb="会议指出",
        points=_points(rng, subject),
    )
