"""Lucide icons, drawn in the colour of the words beside them, whatever the theme.

Each is an SVG of `resources/icons` whose stroke is `currentColor`; it is rendered when painted,
so that a change of theme needs nobody to set icons anew.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QBuffer, QRect, QSize
from PySide6.QtGui import (
    QGuiApplication,
    QIcon,
    QIconEngine,
    QImageReader,
    QPainter,
    QPalette,
    QPixmap,
)

from desktop.ui.assets import ICONS

_GROUPS = {
    QIcon.Mode.Disabled: QPalette.ColorGroup.Disabled,
    QIcon.Mode.Selected: QPalette.ColorGroup.Active,
}


@cache
def icon(name: str) -> QIcon:
    """Return the icon `name` of `resources/icons`."""
    engine = _Engine(name)
    made = QIcon(engine)
    made.engine = engine  # type: ignore[attr-defined]  # keeps Python's half alive
    return made


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """Return the icon in `colour` (#rrggbb), `size` logical pixels square."""
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    data = QBuffer()
    data.setData(drawing.replace("currentColor", colour).encode())
    # Drawn at the size asked for, by Qt's own plugin: QtSvg's bindings take longer to load than
    # all the icons of the window to draw.
    reader = QImageReader(data, b"svg")
    reader.setScaledSize(QSize(round(size * ratio), round(size * ratio)))
    picture = QPixmap.fromImage(reader.read())
    picture.setDevicePixelRatio(ratio)
    return picture


class _Engine(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side, ratio = min(rect.width(), rect.height()), painter.device().devicePixelRatioF()
        picture = pixmap(self._name, self._colour(mode), side, ratio)
        painter.drawPixmap(rect.x(), rect.y(), picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()), 1.0)

    def clone(self) -> QIconEngine:
        return _Engine(self._name)

    def _colour(self, mode: QIcon.Mode) -> str:
        group = _GROUPS.get(mode, QPalette.ColorGroup.Active)
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()
