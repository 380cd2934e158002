"""The formats of the reading pane, and what a text document cannot paint: rules, labels, chips."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from desktop.ui.fonts import READING, SMALL, TITLE, control_font, reading_font
from desktop.ui.theme import glow

Role = QPalette.ColorRole

# Properties of blocks (LABEL, SPAN) and of characters (CHIP), painted or read by the view.
LABEL = QTextFormat.Property.UserProperty + 1
SPAN_START = QTextFormat.Property.UserProperty + 2
SPAN_END = QTextFormat.Property.UserProperty + 3
CHIP = QTextFormat.Property.UserProperty + 4
RULE = QTextFormat.Property.UserProperty + 5

GUTTER = 48
RULE_AT = 36
FACTS = 64
COLUMN = 38 * READING + GUTTER
LINE = round(READING * 1.7)
SMALL_LINE = round(SMALL * 1.7)

_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True)
class Formats:
    """Every format of a page, made once per theme: words, then blocks."""

    text: QTextCharFormat
    strong: QTextCharFormat
    title: QTextCharFormat
    small: QTextCharFormat
    quiet: QTextCharFormat
    chip: QTextCharFormat
    link: QTextCharFormat
    label: QTextCharFormat
    body: QTextBlockFormat
    heading: QTextBlockFormat
    headline: QTextBlockFormat
    passage: QTextBlockFormat
    point: QTextBlockFormat
    line: QTextBlockFormat
    inset: QTextBlockFormat
    fact: QTextBlockFormat
    section: QTextBlockFormat
    note: QTextBlockFormat
    list: QTextBlockFormat
    cell: QTextBlockFormat
    nothing: QTextBlockFormat
    card: QTextFrameFormat
    table: QTextTableFormat
    ruled: QTextTableCellFormat


def formats(palette: QPalette) -> Formats:
    """Return the formats in the colours of `palette`."""
    return Formats(
        text=_words(reading_font(), palette, Role.Text),
        # GB/T 9704-2012, 7.3.3: the first level of headings is set in 黑体.
        strong=_words(control_font(READING, bold=True), palette, Role.Text),
        title=_words(reading_font(TITLE, bold=True), palette, Role.Text),
        small=_words(control_font(SMALL), palette, Role.Text),
        quiet=_words(control_font(SMALL), palette, Role.PlaceholderText),
        chip=_chip(palette),
        link=_words(control_font(SMALL), palette, Role.Accent),
        label=_words(control_font(SMALL, bold=True), palette, Role.Text),
        body=_block(LINE, bottom=8),
        heading=_block(round(READING * 1.6), top=32, bottom=8),
        headline=_block(round(TITLE * 1.5), bottom=12),
        passage=_block(LINE, bottom=8, left=GUTTER, rule=True),
        point=_block(LINE, bottom=8, left=GUTTER + 3 * READING, hang=3 * READING, rule=True),
        line=_block(SMALL_LINE, bottom=8),
        inset=_block(SMALL_LINE, bottom=4, left=GUTTER, rule=True),
        fact=_fact(),
        section=_block(SMALL_LINE, top=40, bottom=8),
        note=_block(SMALL_LINE, bottom=4),
        list=_block(SMALL_LINE, bottom=12),
        cell=_block(SMALL_LINE),
        nothing=_block(1),
        card=_card(palette),
        table=_table(),
        ruled=_ruled(palette),
    )


def lit(palette: QPalette) -> QTextCharFormat:
    """Return the format of words lit up: a ground and a line, never colour alone."""
    made = QTextCharFormat()
    made.setBackground(glow(palette))
    made.setFontUnderline(True)
    made.setUnderlineColor(palette.color(Role.Accent))
    return made


def pointed(palette: QPalette) -> QTextCharFormat:
    """Return the format of a value the mouse is over."""
    made = QTextCharFormat()
    made.setFontUnderline(True)
    made.setUnderlineColor(palette.color(Role.PlaceholderText))
    return made


def _words(font: QFont, palette: QPalette, role: Role) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(palette.color(role))
    return made


def _chip(palette: QPalette) -> QTextCharFormat:
    made = _words(control_font(SMALL), palette, Role.Accent)
    made.setProperty(CHIP, True)
    return made


def _block(
    line: int,
    *,
    top: int = 0,
    bottom: int = 0,
    left: int = 0,
    hang: int = 0,
    rule: bool = False,
) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(line, _FIXED)
    made.setTopMargin(top)
    made.setBottomMargin(bottom)
    made.setLeftMargin(left)
    made.setTextIndent(-hang)
    if rule:
        made.setProperty(RULE, True)
    return made


def _fact() -> QTextBlockFormat:
    made = _block(SMALL_LINE, bottom=4, left=FACTS, hang=FACTS)
    made.setTabPositions([QTextOption.Tab(FACTS, QTextOption.TabType.LeftTab)])
    return made


def _card(palette: QPalette) -> QTextFrameFormat:
    made = QTextFrameFormat()
    made.setBackground(palette.color(Role.AlternateBase))
    made.setBorder(1)
    made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(palette.color(Role.Mid))
    made.setPadding(20)
    made.setTopMargin(20)
    made.setBottomMargin(32)
    return made


def _table() -> QTextTableFormat:
    made = QTextTableFormat()
    made.setBorder(0)
    # Qt leaves out the top margin of the paragraph after a table.
    made.setBottomMargin(16)
    made.setBorderCollapse(True)
    made.setCellPadding(3)
    made.setCellSpacing(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.PercentageLength, 38),
            QTextLength(QTextLength.Type.PercentageLength, 62),
        ]
    )
    return made


def _ruled(palette: QPalette) -> QTextTableCellFormat:
    """A hairline below each row leads the eye from a unit to its people."""
    made = QTextTableCellFormat()
    made.setLeftPadding(0)
    made.setBottomBorder(1)
    made.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    made.setBottomBorderBrush(palette.color(Role.Mid))
    return made
