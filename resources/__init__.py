"""What the program carries along: icons, styles, the guide, the schema and sample minutes."""

from __future__ import annotations

from pathlib import Path


def samples() -> tuple[Path, ...]:
    """Return every sample file, in the order of their names."""
    return tuple(sorted(Path(__file__).with_name("samples").iterdir()))
