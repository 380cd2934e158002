"""From what a document says to its paragraphs, in the order minutes print them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from tests.generator.numerals import printed
from tests.generator.truth import AttendeeTruth, Truth


class Kind(Enum):
    """What a paragraph is, for whoever sets it in type."""

    HEAD = auto()
    NUMBER = auto()
    OFFICE = auto()
    TITLE = auto()
    OPENING = auto()
    HEADING = auto()
    BODY = auto()
    ATTENDANCE = auto()
    SIGN_OFF = auto()
    PUBLICITY = auto()
    DISTRIBUTION = auto()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, without its line break."""

    kind: Kind
    text: str


def lay_out(truth: Truth) -> tuple[Paragraph, ...]:
    """The whole document as paragraphs."""
    return tuple(_all(truth))


def _all(truth: Truth) -> Iterator[Paragraph]:
    yield from _header(truth)
    yield Paragraph(Kind.OPENING, _opening(truth))
    for item in truth.items:
        yield Paragraph(Kind.HEADING, item.label + item.title)
        for passages in item.paragraphs:
            yield Paragraph(Kind.BODY, "".join(passage.text for passage in passages))
    yield from _attendance(truth)
    yield from _footer(truth)


def _header(truth: Truth) -> Iterator[Paragraph]:
    if truth.organ and truth.kind:
        yield Paragraph(Kind.HEAD, f"{truth.organ} {truth.kind}")
    if truth.number:
        yield Paragraph(Kind.NUMBER, truth.number)
    if truth.office:
        yield Paragraph(Kind.OFFICE, truth.office)
    if truth.issued:
        yield Paragraph(Kind.OFFICE, printed(truth.issued))
    if truth.title:
        yield Paragraph(Kind.TITLE, truth.title)


def _opening(truth: Truth) -> str:
    """2023年2月4日下午，…市长主持召开市政府第19次常务会议，主要…，纪要如下："""
    before, _, after = truth.series.partition("常务会议")
    held = f"{before}第{truth.session}次常务会议{after}"
    who = f"{truth.chair}{truth.chair_title}主持召开{held}"
    return f"{printed(truth.date)}{truth.half_day}，{who}，主要{truth.summary}，纪要如下："


def _attendance(truth: Truth) -> Iterator[Paragraph]:
    present = [one.person for one in truth.attending("出席")]
    if present:
        yield Paragraph(Kind.ATTENDANCE, f"出席：{'、'.join(map(str, present))}。")
    attending = truth.attending("列席")
    if attending:
        yield Paragraph(Kind.ATTENDANCE, f"列席：{'，'.join(_by_unit(attending))}。")
    units = [str(one.unit) for one in truth.attending("代表")]
    if units and truth.representatives_apart:
        yield Paragraph(Kind.ATTENDANCE, "，".join(f"{unit}代表" for unit in units) + "。")
    elif units:
        yield Paragraph(Kind.ATTENDANCE, f"{'、'.join(units)}的代表。")


def _by_unit(attending: Sequence[AttendeeTruth]) -> Iterator[str]:
    """One unit's people follow its name, parted by 、."""
    unit: str | None = None
    line = ""
    for one in attending:
        if line and one.unit == unit:
            line += f"、{one.person}"
            continue
        if line:
            yield line
        unit, line = one.unit, f"{one.unit or ''}{one.person}"
    yield line


def _footer(truth: Truth) -> Iterator[Paragraph]:
    if truth.compiled_by:
        yield Paragraph(Kind.SIGN_OFF, f"{truth.compiled_by} 整理")
    if truth.compiled:
        yield Paragraph(Kind.SIGN_OFF, printed(truth.compiled))
    if truth.publicity:
        yield Paragraph(Kind.PUBLICITY, f"（{truth.publicity}）")
    if truth.main:
        yield Paragraph(Kind.DISTRIBUTION, f"主送：{'，'.join(truth.main)}。")
    if truth.copied:
        yield Paragraph(Kind.DISTRIBUTION, f"抄送：{'，'.join(truth.copied)}。")
