"""What styles say that changes the text: which list a paragraph counts in, what is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from importer.readers.docx_xml import child, children, value, value_number, value_on

_DEEPEST = 20  # styles built on styles; Word itself stops at 11


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written, before inheritance; None: says nothing about it."""

    based_on: str | None = None
    use: str | None = None
    level: int | None = None
    hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Numbered:
    """The list (w:num) and level a style puts its paragraphs in, and the style that says so."""

    use: str
    level: int | None
    style: str


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one document by id, and its default paragraph style."""

    styles: Mapping[str, Style]
    default: str = ""
    lists: Mapping[str, str] | None = None

    def numbered(self, style: str | None) -> Numbered | None:
        """Return where a paragraph of `style` counts, its ancestors asked in turn."""
        level = None
        for name, found in self._line(style):
            level = found.level if level is None else level
            if found.use is not None:
                return None if found.use == "0" else Numbered(found.use, level, name)
        return None

    def hides(self, style: str | None) -> bool:
        """Whether text of `style` is hidden (w:vanish)."""
        return next((s.hidden for _, s in self._line(style) if s.hidden is not None), False)

    def _line(self, style: str | None) -> list[tuple[str, Style]]:
        line: list[tuple[str, Style]] = []
        name = self.default if style is None else style
        while name in self.styles and len(line) < _DEEPEST:
            line.append((name, self.styles[name]))
            name = self.styles[name].based_on or ""
        return line


def read_styles(root: etree._Element | None) -> Styles:
    """Build from styles.xml; a document without any has no numbered styles."""
    if root is None:
        return Styles({})
    styles, lists, default = {}, {}, ""
    for element in children(root, "style"):
        name = value(element, "styleId") or ""
        styles[name] = _read_style(element)
        kind = value(element, "type")
        if kind == "paragraph" and value(element, "default") in {"1", "true", "on"}:
            default = name
        use = styles[name].use
        if kind == "numbering" and use is not None:
            lists[name] = use
    return Styles(styles, default, lists)


def _read_style(element: etree._Element) -> Style:
    hidden = child(element, "rPr", "vanish")
    return Style(
        based_on=value(child(element, "basedOn")),
        use=value(child(element, "pPr", "numPr", "numId")),
        level=value_number(child(element, "pPr", "numPr", "ilvl")),
        hidden=None if hidden is None else value_on(hidden),
    )
