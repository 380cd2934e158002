"""The colours: a warm paper white and a true dark, one accent, all of it carried by the palette.

Views never name a colour. They read roles of their own palette, so that a change of theme reaches
everything: Window (chrome), Base (paper), AlternateBase (cards), Text, PlaceholderText (quiet
words), Mid (hairlines), Midlight (lit words), Accent and Highlight. The notes are
in `resources/styles/README.md`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.styling import style_sheet

Role = QPalette.ColorRole


class Appearance(StrEnum):
    """What the reader chose under 视图 → 外观."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours; every pair of words and ground reaches 4.5:1 (WCAG 2.2, 1.4.3)."""

    chrome: str
    paper: str
    card: str
    line: str
    ink: str
    quiet: str
    accent: str
    on_accent: str
    glow: str

    def palette(self) -> QPalette:
        """Return the palette that carries these colours."""
        palette = QPalette(QColor(self.chrome))
        for colour, roles in self._roles().items():
            for role in roles:
                palette.setColor(role, QColor(colour))
        for role in (Role.Text, Role.WindowText, Role.ButtonText):
            disabled = mix(QColor(self.ink), QColor(self.chrome), 0.45)
            palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
        return palette

    def _roles(self) -> dict[str, tuple[Role, ...]]:
        return {
            self.chrome: (Role.Window, Role.Button),
            self.paper: (Role.Base,),
            self.card: (Role.AlternateBase, Role.ToolTipBase, Role.Light),
            self.glow: (Role.Midlight,),
            self.line: (Role.Mid, Role.Dark, Role.Shadow),
            self.ink: (Role.Text, Role.WindowText, Role.ButtonText, Role.ToolTipText),
            self.quiet: (Role.PlaceholderText,),
            self.accent: (Role.Accent, Role.Highlight, Role.Link, Role.LinkVisited),
            self.on_accent: (Role.HighlightedText, Role.BrightText),
        }


LIGHT = Theme(
    chrome="#f2eee5",
    paper="#fbf8f1",
    card="#fffdf9",
    line="#ddd5c6",
    ink="#26231e",
    quiet="#665f53",
    accent="#1f5d7c",
    on_accent="#ffffff",
    glow="#c3e0ef",
)
DARK = Theme(
    chrome="#211f1d",
    paper="#191816",
    card="#242220",
    line="#3d3934",
    ink="#e8e3da",
    quiet="#b0a89c",
    accent="#86bbd8",
    on_accent="#12181c",
    glow="#1f3f52",
)


def mix(over: QColor, under: QColor, share: float) -> QColor:
    """Return the colour seen when `over` lies on `under` with the opacity `share`."""

    def part(above: float, below: float) -> float:
        return above * share + below * (1 - share)

    return QColor.fromRgbF(
        part(over.redF(), under.redF()),
        part(over.greenF(), under.greenF()),
        part(over.blueF(), under.blueF()),
    )


def glow(palette: QPalette, share: float = 1.0) -> QColor:
    """Return the ground of lit words (share 1) and of chosen rows (less)."""
    return mix(palette.color(Role.Midlight), palette.color(Role.Base), share)


class Look(QObject):
    """The theme in force; follows the system until the reader chooses."""

    changed = Signal()

    def __init__(self, application: QApplication, appearance: Appearance) -> None:
        super().__init__(application)
        self._application = application
        self.appearance = appearance
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @property
    def theme(self) -> Theme:
        """The colours the appearance comes down to right now."""
        if self.appearance is Appearance.SYSTEM:
            scheme = QGuiApplication.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self.appearance is Appearance.DARK else LIGHT

    def choose(self, appearance: Appearance) -> None:
        """Change the appearance and repaint every window in it."""
        self.appearance = appearance
        hints = QGuiApplication.styleHints()
        if appearance is Appearance.SYSTEM:
            hints.unsetColorScheme()
        else:
            # Only this reaches title bars and the system's own dialogs.
            dark = appearance is Appearance.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._apply()

    def _follow(self) -> None:
        if self.appearance is Appearance.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self._application.setPalette(self.theme.palette())
        self._application.setStyleSheet(style_sheet(self.theme))
        self.changed.emit()
