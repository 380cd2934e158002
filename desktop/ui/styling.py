"""The little style sheet over Fusion: hairlines, spacing in steps of 4 px, a visible focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.theme import Theme

_SHEET = """
QToolBar {{ border: 0; border-bottom: 1px solid {line}; padding: 4px 8px; spacing: 4px; }}
QToolButton, QPushButton {{ outline: 0; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 8px; }}
QToolButton:hover {{ background: {card}; border-color: {line}; }}
QToolButton:pressed {{ background: {line}; }}
QToolButton:checked {{ background: {card}; border-color: {line}; }}
QToolButton:focus, QPushButton:focus {{ border-color: {accent}; }}
QPushButton {{ border: 1px solid {line}; border-radius: 4px; padding: 4px 12px;
  background: {card}; min-height: 20px; }}
QPushButton:hover {{ border-color: {quiet}; }}
QPushButton:pressed, QPushButton:checked {{ background: {line}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {ink}; }}
QPushButton:disabled {{ color: {quiet}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {accent}; }}
QStatusBar {{ border-top: 1px solid {line}; }}
QStatusBar::item {{ border: 0; }}
QTreeView, QListView, QTextEdit, QPlainTextEdit {{ border: 0; background: {paper}; }}
QTreeView {{ background: {chrome}; }}
QProgressBar {{ border: 0; border-radius: 2px; background: {line}; max-height: 4px;
  min-height: 4px; }}
QProgressBar::chunk {{ border-radius: 2px; background: {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {quiet}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
#notice {{ background: {card}; border-bottom: 1px solid {line}; }}
QToolTip {{ border: 1px solid {line}; background: {card}; color: {ink}; padding: 4px; }}
#quiet {{ color: {quiet}; }}
#head {{ border-bottom: 1px solid {line}; }}
#tabs QToolButton {{ padding: 4px 12px; }}
#tabs QToolButton:checked {{ background: {paper}; border-color: {line}; color: {accent}; }}
"""


def style_sheet(theme: Theme) -> str:
    """Return the application's style sheet in the colours of `theme`."""
    return _SHEET.format(
        **{name: getattr(theme, name) for name in theme.__dataclass_fields__},
    )
