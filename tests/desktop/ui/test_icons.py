"""Icons in the colour of the words beside them."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from desktop.ui.assets import ICONS
from desktop.ui.icons import icon, pixmap
from desktop.ui.theme import DARK, LIGHT, Appearance


@pytest.mark.parametrize("path", sorted(ICONS.glob("*.svg")), ids=lambda path: path.stem)
@pytest.mark.parametrize(
    ("appearance", "theme"), [(Appearance.LIGHT, LIGHT), (Appearance.DARK, DARK)]
)
def test_an_icon_is_drawn_in_the_ink_of_the_theme(look, path, appearance, theme):
    look.choose(appearance)
    image = icon(path.stem).pixmap(QSize(24, 24)).toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }
    look.choose(Appearance.LIGHT)
    assert colours == {QColor(theme.ink).name()}


def test_an_icon_is_drawn_anew_for_a_finer_screen(look):
    fine = pixmap("library", "#123456", 24, 2.0)
    assert (fine.width(), fine.devicePixelRatio()) == (48, 2.0)
    edges = {fine.toImage().pixelColor(x, 11).alpha() for x in range(48)}
    assert len(edges) > 2, "a picture blown up twofold has no fine edges"
