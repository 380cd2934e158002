"""One matter of an agenda in a civil servant's words: its facts in, an `ItemTruth` out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.generator.numerals import chinese
from tests.generator.truth import ItemTruth, PassageTruth, PointTruth

ROLES = {
    "会议认为": "viewed",
    "会议指出": "viewed",
    "会议明确": "decided",
    "会议原则同意": "decided",
    "会议同意": "decided",
    "会议强调": "stressed",
    "会议要求": "required",
}


@dataclass(frozen=True, slots=True)
class Voice:
    """How one office words its minutes: the same throughout a document."""

    office: str = "市政府办公室"
    about: str = "的汇报"
    opinion: str = "根据会议讨论意见修改完善"
    decides: str = "会议明确，原则同意"
    joined: bool = False  # viewed and decided in the paragraph of the report


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be said of one matter.

    `policies` or `topic` name it; `short` is what the decision calls it (该《方案》 or 该汇报);
    `route` ends the follow-up (以市政府名义印发). With `points_decided` the points stand under
    会议明确, the first being the decision itself. `heard` replaces the sentence about the report.
    """

    action: str
    units: tuple[str, ...] = ()
    policies: tuple[str, ...] = ()
    topic: str = ""
    heard: str = ""
    viewed: str = ""
    viewed_verb: str = "会议认为"
    verdict: str | None = None
    short: str = "该汇报"
    route: str | None = None
    points: tuple[str, ...] = ()
    plain: str = ""
    stressed_verb: str = "会议强调"
    intro: str = ""
    points_decided: bool = False

    @property
    def named(self) -> str:
        """What the matter is called: its policies in 《》, or its topic."""
        return "".join(f"《{policy}》" for policy in self.policies) + self.topic


def compose(number: int, matter: Matter, voice: Voice, label: str | None = None) -> ItemTruth:
    """Write one matter as the `number`-th item of the agenda."""
    passages = [_heard(matter, voice)]
    if matter.viewed:
        passages.append(_passage(matter.viewed_verb, f"，{matter.viewed}。"))
    if matter.verdict or matter.route:
        passages.append(_decided(matter, voice))
    if not matter.points_decided and (matter.points or matter.plain):
        passages.append(_stressed(matter))
    return ItemTruth(
        label=label or f"{chinese(number)}、",
        title=matter.action + matter.named,
        actions=(matter.action,),
        policies=matter.policies,
        reported_by=matter.units,
        paragraphs=_paragraphs(passages, voice),
        verdict=matter.verdict,
        responsible=matter.units[:1] if matter.route else (),
        route=matter.route,
    )


def _paragraphs(passages: list[PassageTruth], voice: Voice) -> tuple[tuple[PassageTruth, ...], ...]:
    """Points and what is stressed start a paragraph; the rest may run on from the report."""
    if not voice.joined:
        first, rest = passages[:2], passages[2:]
        if len(first) == 2 and first[1].role != "viewed":
            first, rest = passages[:1], passages[1:]
        return tuple(p for p in (tuple(first), *((one,) for one in rest)) if p)
    lead = [p for p in passages if p.role not in {"stressed", "required"} and not p.points]
    rest = [p for p in passages if p not in lead]
    return (tuple(lead), *((one,) for one in rest))


def _heard(matter: Matter, voice: Voice) -> PassageTruth:
    """会议听取并审议了…关于…的汇报, or 会议学习了… when nobody reports."""
    if matter.heard:
        return PassageTruth("heard", matter.heard)
    if not matter.units:
        return PassageTruth("heard", f"会议{matter.action}了{matter.named}。")
    apart = "分别" if len(matter.units) > 1 and len(matter.policies) > 1 else ""
    verb = "听取并审议了" if matter.action == "审议" else "听取并讨论了"
    text = f"会议{apart}{verb}{enumerate_units(matter.units)}关于{_report(matter, voice)}。"
    return PassageTruth("heard", text)


def _report(matter: Matter, voice: Voice) -> str:
    """What was reported: 《…》起草情况的汇报; a topic's own …情况汇报 takes a 的."""
    if not matter.policies and matter.named.endswith("情况汇报"):
        return f"{matter.named.removesuffix('汇报')}的汇报"
    if matter.named.endswith("汇报"):
        return matter.named
    return matter.named + (voice.about if matter.action == "审议" else "的汇报")


def enumerate_units(units: Sequence[str]) -> str:
    """市商务局、市教育局和市民政局."""
    if len(units) < 3:
        return "、".join(units)
    return "、".join(units[:-1]) + "和" + units[-1]


def _decision(matter: Matter, voice: Voice) -> str:
    """The clause that decides, from the verdict to the route."""
    agreed = f"{matter.verdict}{matter.short}" if matter.verdict else ""
    if not matter.route:
        return agreed
    duty = f"会后由{matter.units[0]}{voice.opinion}，{matter.route}"
    return f"{agreed}，{duty}" if agreed else duty


def _decided(matter: Matter, voice: Voice) -> PassageTruth:
    clause = _decision(matter, voice)
    if matter.points_decided:
        return _with_points("会议明确", "", (clause, *matter.points))
    if matter.verdict and voice.decides == "会议原则同意":
        return PassageTruth("decided", f"会议{clause}。")
    return PassageTruth("decided", f"会议明确，{clause}。")


def _stressed(matter: Matter) -> PassageTruth:
    if matter.points:
        return _with_points(matter.stressed_verb, matter.intro, matter.points)
    return _passage(matter.stressed_verb, f"，{matter.plain}。")


def _with_points(verb: str, intro: str, texts: Sequence[str]) -> PassageTruth:
    points = tuple(
        PointTruth(f"（{chinese(n)}）", f"{text}。") for n, text in enumerate(texts, start=1)
    )
    lead = f"{verb}，{intro}，" if intro else f"{verb}，"
    return PassageTruth(ROLES[verb], lead + "".join(p.label + p.text for p in points), points)


def _passage(verb: str, text: str) -> PassageTruth:
    return PassageTruth(ROLES[verb], verb + text)
