"""The sample files as they lie in a newcomer's folder: their names, formats and oddities."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from tests.generator.meetings import relabel, without_header
from tests.generator.noise import Noise
from tests.generator.qinghe.meetings import meeting
from tests.generator.truth import Truth

_CLEAN = Noise.none()


class Format(StrEnum):
    """How a sample is kept."""

    TXT = "txt"
    DOCX = "docx"
    PDF = "pdf"


class Oddity(StrEnum):
    """What is deliberately awkward about a Word file."""

    NUMBERED = "numbered"
    TABLE = "table"
    TEXT_BOX = "text_box"
    TRACKED = "tracked"


@dataclass(frozen=True, slots=True)
class Sample:
    """One file: its name, what it says, and how it is written."""

    name: str
    truth: Truth
    noise: Noise = _CLEAN
    encoding: str = "utf-8"
    oddities: frozenset[Oddity] = frozenset()

    @property
    def format(self) -> Format:
        """Told by the suffix."""
        return Format(self.name.rpartition(".")[2])


NOTICE = "青政办发〔2023〕38号 关于印发2023年防汛防台应急预案的通知.docx"
# From a converter that kept the breaks of the page: 第27次 is cut in mid-sentence.
_CONVERTED = Noise(
    blank_lines=True,
    page_breaks=True,
    form_feeds=True,
    page_numbers=True,
    wrapped_headings=True,
    spaced_digits=True,
)


@cache
def samples() -> tuple[Sample, ...]:
    """Every sample that is minutes, oldest first."""
    return (
        _sample("青政纪要2022-01号 市政府第3次常务会议纪要.docx", 3, Oddity.TABLE),
        _sample("青政纪要2022-03号 市政府第6次常务会议纪要.docx", 6, Oddity.NUMBERED),
        Sample("2022年6月24日常务会议.txt", _headless(meeting(9)), Noise(blank_lines=True)),
        _sample("常务会议纪要（2022年第9号）.pdf", 12),
        Sample("市政府第15次常务会议纪要.txt", meeting(15), encoding="gb18030"),
        Sample("青政纪要2023-01号 市政府第18次常务会议纪要.txt", _slipped(18), Noise(crlf=True)),
        _sample("常务会议纪要（2023年第4号）.pdf", 21),
        Sample(
            "青政纪要2023-07号 市政府第24次常务会议纪要.docx",
            _misspelt(meeting(24), "甘怀瑾", "甘怀谨"),
            oddities=frozenset({Oddity.TRACKED}),
        ),
        Sample("0915常务会纪要（转换稿）.txt", meeting(27), _CONVERTED),
        _sample("青政纪要2023-11号 市政府第29次常务会议纪要.docx", 29),
        _sample("常务会议纪要（2024年第2号）.pdf", 32),
        _sample("常务会议纪要（2024年第5号）.pdf", 35),
        _sample("青政纪要2024-08号 市政府第38次常务会议纪要.docx", 38, Oddity.TEXT_BOX),
        _sample("常务会议纪要（2024年第12号）.pdf", 41),
        _sample("市政府第41次常务会议纪要.txt", 41),
    )


def _sample(name: str, session: int, *oddities: Oddity) -> Sample:
    return Sample(name, meeting(session), oddities=frozenset(oddities))


def _headless(truth: Truth) -> Truth:
    """Copied from the middle of a page: it starts at the opening, ends at the attendance."""
    bare = without_header(truth)
    return replace(bare, compiled_by=None, compiled=None, publicity=None, main=(), copied=())


def _slipped(session: int) -> Truth:
    """Word's numbering lost for the first two items: 1、2、三、."""
    truth = meeting(session)
    return replace(truth, items=relabel(truth.items))


def _misspelt(truth: Truth, right: str, wrong: str) -> Truth:
    """One character of a name mistyped in the attendance."""
    people = tuple(
        replace(one, person=wrong) if one.person == right else one for one in truth.attendees
    )
    return replace(truth, attendees=people)
