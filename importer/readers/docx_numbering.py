"""Word's automatic numbering, rendered as Word shows it: the labels are nowhere in the text.

Minutes typed in Word mostly number their items so (w:numFmt chineseCountingThousand, w:lvlText
`%1、`); read without it, 一、审议… loses its 一、. ISO/IEC 29500-1, 17.9.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from importer.readers.docx_numerals import render
from importer.readers.docx_xml import child, children, value, value_number, value_on

LEVELS = 9

_PLACEHOLDER = re.compile("%([1-9])")
# After these a label needs no space: 一、审议, （一）审议, 1．审议; "1." and "(1)" do.
_NO_SPACE = re.compile(r"[\s、。，．：；）】〕》」—·\u3200-\u32ff\u2460-\u24ff]$")
# Bullets come as private-use code points of Wingdings and Symbol.
_BULLETS = {0x6C: "●", 0x6E: "■", 0x71: "□", 0x75: "◆", 0xA7: "▪", 0xA8: "□", 0xB2: "◇"}
_BULLETS |= {0x76: "❖", 0xD8: "➢", 0xFC: "✓", 0xB7: "•", 0x9F: "•"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list (w:lvl); `text` is its pattern, `restart` the 1-based w:lvlRestart."""

    start: int = 0
    kind: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class Use:
    """One list in use (w:num): whose counters it shares, its levels, where it starts anew."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


# How far each level of an abstract list has got; None: it has not begun.
_Counters = list[int | None]


class Numbering:
    """The lists of one document and their counters; paragraphs ask in document order."""

    def __init__(self, uses: Mapping[str, Use]) -> None:
        self._uses = uses
        self._counters: dict[str, _Counters] = defaultdict(lambda: [None] * LEVELS)
        self._started: set[tuple[str, int]] = set()

    def level_of(self, use: str, style: str) -> int | None:
        """Return the level of `use` that is linked to a paragraph style (w:pStyle), if any."""
        levels = self._uses[use].levels if use in self._uses else {}
        return next((index for index, level in levels.items() if level.style == style), None)

    def label(self, use: str, level: int) -> str:
        """Count one paragraph and return its label, with the space Word leaves after it."""
        numbered = self._uses.get(use)
        if numbered is None or level not in numbered.levels:
            return ""
        values = self._advance(use, numbered, level)
        return _spaced(_fill(numbered.levels, level, values), numbered.levels[level].suffix)

    def _advance(self, use: str, numbered: Use, level: int) -> _Counters:
        values = self._counters[numbered.abstract]
        start = numbered.starts.get(level)
        if start is not None and (use, level) not in self._started:
            values[level] = start
        else:
            current = values[level]
            values[level] = numbered.levels[level].start if current is None else current + 1
        self._started.add((use, level))
        _restart_below(numbered.levels, level, values)
        return values


def _restart_below(levels: Mapping[int, Level], level: int, values: _Counters) -> None:
    """Deeper levels begin anew, unless w:lvlRestart says never (0) or only after a higher one."""
    for below in range(level + 1, LEVELS):
        restart = levels[below].restart if below in levels else None
        if restart is None or level < restart:
            values[below] = None


def _fill(levels: Mapping[int, Level], level: int, values: _Counters) -> str:
    own = levels[level]
    if own.kind == "bullet":
        return "".join(map(_bullet, own.text))

    def put(found: re.Match[str]) -> str:
        index = int(found[1]) - 1
        other = levels.get(index, Level())
        value = values[index]
        number = other.start if value is None else value
        kind = "decimal" if own.legal else other.kind
        return "" if kind in {"none", "bullet"} else render(number, kind)

    return _PLACEHOLDER.sub(put, own.text)


def _bullet(sign: str) -> str:
    """A sign of a symbol font stands at F000 and up; unknown ones become a plain bullet."""
    code = ord(sign)
    return _BULLETS.get(code - 0xF000, "•") if 0xE000 <= code <= 0xF8FF else sign


def _spaced(label: str, suffix: str) -> str:
    if not label or suffix == "nothing" or _NO_SPACE.search(label):
        return label
    return f"{label} "


def read_numbering(
    root: etree._Element | None, list_styles: Mapping[str, str] | None = None
) -> Numbering:
    """Build from numbering.xml; `list_styles` maps a numbering style to the w:num it uses."""
    if root is None:
        return Numbering({})
    abstracts = {
        value(element, "abstractNumId") or "": element for element in children(root, "abstractNum")
    }
    nums = {value(element, "numId") or "": element for element in children(root, "num")}
    uses = {}
    for name, element in nums.items():
        abstract = _abstract_of(element, abstracts, nums, list_styles or {})
        uses[name] = _read_use(element, abstract, abstracts.get(abstract))
    return Numbering(uses)


def _abstract_of(
    element: etree._Element,
    abstracts: Mapping[str, etree._Element],
    nums: Mapping[str, etree._Element],
    list_styles: Mapping[str, str],
) -> str:
    """Follow w:numStyleLink: an abstract list may say only which style defines it."""
    abstract = value(child(element, "abstractNumId")) or ""
    style = value(child(abstracts.get(abstract), "numStyleLink"))
    if style is None or list_styles.get(style) not in nums:
        return abstract
    return value(child(nums[list_styles[style]], "abstractNumId")) or abstract


def _read_use(element: etree._Element, name: str, abstract: etree._Element | None) -> Use:
    levels = {} if abstract is None else _read_levels(abstract)
    starts = {}
    for override in children(element, "lvlOverride"):
        index = value_number(override, "ilvl")
        if index is None or not 0 <= index < LEVELS:
            continue
        levels |= _read_levels(override)
        start = value_number(child(override, "startOverride"))
        if start is not None:
            starts[index] = start
    return Use(name, levels, starts)


def _read_levels(parent: etree._Element) -> dict[int, Level]:
    levels = {}
    for element in children(parent, "lvl"):
        index = value_number(element, "ilvl")
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _read_level(element)
    return levels


def _read_level(element: etree._Element) -> Level:
    # Formats newer than the standard come with a known one in mc:Fallback.
    kind = child(element, "numFmt")
    if kind is None:
        kind = child(element, "mc:AlternateContent", "mc:Fallback", "numFmt")
    return Level(
        start=value_number(child(element, "start")) or 0,
        kind=value(kind) or "decimal",
        text=value(child(element, "lvlText")) or "",
        suffix=value(child(element, "suff")) or "tab",
        legal=value_on(child(element, "isLgl")),
        restart=value_number(child(element, "lvlRestart")),
        style=value(child(element, "pStyle")),
    )
