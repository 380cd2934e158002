"""Lucide icons, drawn in the colour of the words beside them, whatever the theme.

Each is an SVG of `resources/icons` whose stroke is `currentColor`; it is rendered when painted,
so that a change of theme needs nobody to set icons anew.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

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
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    _renderer(name, colour).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


class _Engine(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _renderer(self._name, self._colour(mode)).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return pixmap(self._name, self._colour(mode), min(size.width(), size.height()), 1.0)

    def clone(self) -> QIconEngine:
        return _Engine(self._name)

    def _colour(self, mode: QIcon.Mode) -> str:
        group = _GROUPS.get(mode, QPalette.ColorGroup.Active)
        return QGuiApplication.palette().color(group, QPalette.ColorRole.ButtonText).name()
