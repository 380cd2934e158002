"""The agenda (议题): which paragraphs head an item, and what a heading says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from importer.minutes import Value
from importer.structure.labels import DIGIT_ITEM, HAN_ITEM, ordinal
from importer.structure.paragraphs import Paragraph
from importer.structure.words import Words

ACTIONS = "传达学习|听取|审议|学习|传达|研究|讨论|部署|审定|通报|观看|总结|安排"
_ACTION = re.compile(rf"(?:^|[，；、》]|并|和)(?P<action>{ACTIONS})")
_HAN_HEADING = re.compile(rf"(?P<label>{HAN_ITEM})\s?(?P<title>.+)", re.DOTALL)
_DIGIT_HEADING = re.compile(
    rf"(?P<label>{DIGIT_ITEM})\s?(?P<title>(?:{ACTIONS}|关于).+)", re.DOTALL
)
# A heading that runs into its body: 一、审议《…》。会议听取了…
_BODY = re.compile(
    r"(?<=。)|\s?会议(?=(?:分别|组织|由|集体)?(?:听取|审议|学习|传达|认为|指出|明确|原则))"
)
_LONGEST_TITLE = 600


@dataclass(frozen=True, slots=True)
class Heading:
    """The first words of an item: its label and title, and the body a heading may run into."""

    paragraph: Paragraph
    label: Value[str]
    title: Words
    rest: Words


def find_headings(paragraphs: Iterable[Paragraph]) -> Iterator[Heading]:
    """Yield the headings of the agenda.

    `一、` heads an item wherever it opens a paragraph. `1、` does only when it goes on with the
    count and its title is worded like an agenda item: automatic numbering lost in conversion
    turned the first items of one document into `1、` `2、` while the rest kept `三、`.
    """
    last = 0
    for paragraph in paragraphs:
        heading = _heading(paragraph, _HAN_HEADING)
        if heading is None:
            heading = _heading(paragraph, _DIGIT_HEADING)
            if heading is None or ordinal(heading.label.value) != last + 1:
                continue
        last = ordinal(heading.label.value) or last
        yield heading


def _heading(paragraph: Paragraph, pattern: re.Pattern[str]) -> Heading | None:
    words = paragraph.words
    found = pattern.match(words.text)
    if found is None:
        return None
    end = _title_end(words.text, found.start("title"))
    title = words.slice(found.start("title"), end)
    label = words.value("".join(found["label"].split()), *found.span("label"))
    return Heading(paragraph, label, title, words.slice(end)) if title else None


def _title_end(text: str, start: int) -> int:
    """Where the title ends: at a body it runs into (brackets 《…》 are passed over), or the end."""
    end = min(len(text), start + _LONGEST_TITLE)
    for found in _BODY.finditer(text, start, end):
        if not _within_marks(text[start : found.start()]):
            return found.start()
    return end


def _within_marks(before: str) -> bool:
    """Whether what comes after `before` stands between 《 and 》."""
    return before.count("《") > before.count("》")


def read_actions(title: Words) -> tuple[Value[str], ...]:
    """Return what the meeting did with an item (听取, 部署 …), each once, outside 《…》."""
    actions: dict[str, Value[str]] = {}
    for found in _ACTION.finditer(title.text):
        if not _within_marks(title.text[: found.start("action")]):
            actions.setdefault(found["action"], title.printed(found, "action"))
    return tuple(actions.values())
