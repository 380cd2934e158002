"""One invented meeting of an invented city, drawn from a seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from tests.generator.agenda import draw_agenda, draw_voice
from tests.generator.matters import Matter, Voice, compose
from tests.generator.names import (
    BODIES,
    BUREAUS,
    OFFICE_STAFF,
    PARTY_AND_OTHERS,
    City,
    draw_city,
    draw_people,
)
from tests.generator.truth import AttendeeTruth, ItemTruth, Truth

SERIES = "市政府常务会议"
COPIED = (
    "市委各部委办局",
    "市人大常委会办公室",
    "市政协办公室",
    "市监委、市法院、检察院",
    "市人武部",
)
_FIRST_DAY = date(2018, 1, 2)


def draw_meeting(rng: random.Random, items: int | None = None) -> Truth:
    """A meeting with `items` matters, nine to thirteen unless told (at most 40)."""
    city, voice = draw_city(rng), draw_voice(rng)
    day = _FIRST_DAY + timedelta(days=rng.randrange(365 * 8))
    count = items or rng.randint(9, 13)
    matters = draw_agenda(rng, city.name, voice, day.year, count)
    written = tuple(compose(n, matter, voice) for n, matter in enumerate(matters, start=1))
    session = rng.randint(1, 99)
    return Truth(
        city=city.name,
        series=SERIES,
        session=session,
        date=day,
        half_day=rng.choice(("上午", "下午")),
        chair=draw_people(rng, 1)[0],
        chair_title=rng.choice(("市长", "市长", "代市长")),
        summary=summarise(matters),
        items=written,
        attendees=_attendees(rng, city, voice),
        title=f"市政府第{session}次常务会议纪要" if rng.random() < 0.3 else None,
        **_papers(rng, city, day),
        representatives_apart=rng.random() < 0.3,
    )


def _papers(rng: random.Random, city: City, day: date) -> dict[str, Any]:
    """The head and foot of the document: issued some days after the meeting."""
    office = f"{city.name}人民政府办公室"
    compiled = day + timedelta(days=rng.randint(1, 5))
    facts: dict[str, Any] = {
        "organ": f"{city.name}人民政府",
        "kind": "常务会议纪要",
        "number": f"第{rng.randint(1, 30)}号",
        "office": office,
        "issued": compiled + timedelta(days=rng.randint(0, 6)),
        "compiled_by": office,
        "compiled": compiled,
    }
    if rng.random() < 0.5:
        main = ("各镇人民政府", "各街道办事处", "市各委办局", "各直属单位")
        facts |= {"publicity": "此件公开发布", "main": main, "copied": COPIED}
    return facts


def summarise(matters: Sequence[Matter]) -> str:
    """The agenda in one sentence; matters of one action in a row share its verb."""
    clauses: list[str] = []
    last = ""
    for matter in matters:
        if matter.action == last and matter.policies and clauses[-1].endswith("》"):
            clauses[-1] += matter.named
        else:
            clauses.append(f"{matter.action}{matter.named}")
        last = matter.action
    return "，".join(clauses)


def _attendees(rng: random.Random, city: City, voice: Voice) -> tuple[AttendeeTruth, ...]:
    people = iter(draw_people(rng, 120))
    present = [AttendeeTruth("出席", None, next(people)) for _ in range(rng.randint(0, 8))]
    units = [
        *rng.sample(PARTY_AND_OTHERS, 5),
        *([voice.office] * rng.randint(2, OFFICE_STAFF)),
        *(["市委宣传部（网信办）"] if rng.random() < 0.5 else []),
        *rng.sample(BUREAUS, rng.randint(20, len(BUREAUS))),
        *rng.sample(BODIES[:9], 4),
        *city.towns,
    ]
    attending = [AttendeeTruth("列席", unit, next(people)) for unit in units]
    unnamed = rng.sample(BODIES[9:], rng.randint(0, 4))
    return (*present, *attending, *(AttendeeTruth("代表", unit, None) for unit in unnamed))


def relabel(items: tuple[ItemTruth, ...]) -> tuple[ItemTruth, ...]:
    """The first two labels as Word's lost numbering leaves them: 1、2、三、."""
    return tuple(
        replace(item, label=f"{n}、") if n < 3 else item for n, item in enumerate(items, start=1)
    )


def without_header(truth: Truth) -> Truth:
    """Nothing above the opening sentence."""
    return replace(truth, organ=None, kind=None, number=None, office=None, issued=None, title=None)
