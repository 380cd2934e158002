"""Where the files the windows are dressed with lie."""

from desktop.paths import resources

ICONS = resources() / "icons"
TRANSLATIONS = resources() / "translations"
