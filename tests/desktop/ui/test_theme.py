"""The colours: readable in both themes, and in force everywhere at once."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.theme import DARK, LIGHT, Appearance, Theme


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in QColor(colour).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("words", ["ink", "quiet", "accent"])
@pytest.mark.parametrize("ground", ["chrome", "paper", "card", "glow"])
def test_words_are_readable_on_every_ground(theme: Theme, words: str, ground: str):
    assert contrast(getattr(theme, words), getattr(theme, ground)) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_words_on_the_accent_are_readable(theme: Theme):
    assert contrast(theme.on_accent, theme.accent) >= 4.5


def test_a_change_of_theme_reaches_the_application(look):
    look.choose(Appearance.DARK)
    dark = QApplication.palette().color(QPalette.ColorRole.Base)
    look.choose(Appearance.LIGHT)
    light = QApplication.palette().color(QPalette.ColorRole.Base)
    assert (dark.name(), light.name()) == (DARK.paper, LIGHT.paper)
