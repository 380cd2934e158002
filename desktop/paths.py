"""Where things lie on this machine."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_data_path


def default_archive() -> Path:
    """The archive opened when none is named: $JIYAO_ARCHIVE, else one in the user's data folder."""
    named = os.environ.get("JIYAO_ARCHIVE")
    return Path(named) if named else user_data_path("jiyao", appauthor=False) / "纪要.jiyao"


def resources() -> Path:
    """The folder of what ships with the program, in a checkout, a wheel or a bundle alike."""
    return Path(__file__).resolve().parent.parent / "resources"


def samples() -> Path:
    """The sample minutes of the invented 青禾市."""
    return resources() / "samples"
