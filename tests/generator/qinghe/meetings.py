"""青禾市's meetings as truths: what the sample minutes say, before any flaw of copying."""

from __future__ import annotations

from dataclasses import replace

from tests.generator.matters import Matter, Voice, compose
from tests.generator.meetings import SERIES, summarise
from tests.generator.qinghe.people import attendees, printed_unit
from tests.generator.qinghe.stories import CITY, Story, stories
from tests.generator.truth import AttendeeTruth, Truth

MAIN = ("各镇人民政府", "各街道办事处", "青禾高新区、禾江新城管委会", "市各委办局", "市各直属单位")
COPIED = ("市委各部委办局", "市人大常委会办公室", "市政协办公室", "市监委、市法院、市检察院")


def meeting(session: int) -> Truth:
    """The truth of one session."""
    story = next(story for story in stories() if story.session == session)
    voice = _voice(story)
    matters = [_as_printed(matter, session) for matter in story.matters]
    office = f"{CITY}人民政府办公室"
    unnamed = (AttendeeTruth("代表", unit, None) for unit in story.unnamed)
    return Truth(
        city=CITY,
        series=SERIES,
        session=session,
        date=story.date,
        half_day=story.half_day,
        chair=story.chair,
        chair_title=story.chair_title,
        summary=story.summary or summarise(matters),
        items=tuple(compose(n, matter, voice) for n, matter in enumerate(matters, start=1)),
        attendees=(*attendees(session), *unnamed),
        organ=f"{CITY}人民政府",
        kind="常务会议纪要",
        number=story.number,
        office=office,
        issued=story.issued,
        title=f"市政府第{session}次常务会议纪要" if story.titled else None,
        compiled_by=office,
        compiled=story.compiled,
        publicity="此件公开发布" if story.public else None,
        main=MAIN if story.public else (),
        copied=COPIED if story.public else (),
    )


def _as_printed(matter: Matter, session: int) -> Matter:
    """Units under the name they went by at the time."""
    return replace(matter, units=tuple(printed_unit(unit, session) for unit in matter.units))


def _voice(story: Story) -> Voice:
    """The office's wording changed with its secretaries: a new hand from 2023, another in 2024."""
    if story.date.year == 2022:
        return Voice(opinion="根据会议讨论的意见进行修改完善")
    if story.date.year == 2023:
        return Voice(about="起草情况的汇报", decides="会议原则同意")
    return Voice(about="起草情况的汇报", decides="会议原则同意", joined=True)
