"""What the window remembers between two days: where it stood, how it was laid out, what was open.

An ini file in the user's configuration folder. Nothing in it is trusted: a damaged file, or one
written by a later version, costs what it remembered and nothing else.
"""

from __future__ import annotations

import json
from pathlib import Path

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from desktop.archive.records import NodeId, NodeKind
from desktop.ui.theme import Appearance

RECENT = 8


def settings_path() -> Path:
    """Return the ini file of this user."""
    return user_config_path("jiyao", appauthor=False) / "window.ini"


class Settings:
    """Typed access to the ini file at `path`; GUI thread only."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._ini = QSettings(str(path), QSettings.Format.IniFormat)

    def save(self) -> None:
        """Write what changed; Qt replaces the file in one step."""
        self._ini.sync()

    def bytes(self, key: str) -> QByteArray:
        """Return a layout Qt saved earlier, empty when there is none."""
        value = self._ini.value(f"layout/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, value: QByteArray) -> None:
        """Remember a layout of Qt's."""
        self._ini.setValue(f"layout/{key}", value)

    def flag(self, key: str, default: bool) -> bool:
        """Return whether a region is shown."""
        return {"true": True, "false": False}.get(self.word(key), default)

    def set_flag(self, key: str, value: bool) -> None:
        """Remember whether a region is shown."""
        self.set_word(key, "true" if value else "false")

    def word(self, key: str, default: str = "") -> str:
        """Return a remembered word."""
        value = self._ini.value(f"choice/{key}")
        return value if isinstance(value, str) else default

    def set_word(self, key: str, value: str) -> None:
        """Remember a word."""
        self._ini.setValue(f"choice/{key}", value)

    @property
    def appearance(self) -> Appearance:
        """What the reader chose under 外观."""
        word = self.word("appearance")
        return Appearance(word) if word in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self.set_word("appearance", value.value)

    @property
    def recent(self) -> list[Path]:
        """The archives opened lately, the last one first, gone ones left out."""
        found = _list(self.word("recent"))
        paths = [Path(entry) for entry in found if isinstance(entry, str) and "\0" not in entry]
        return [path for path in paths if path.is_file()][:RECENT]

    def add_recent(self, path: Path) -> None:
        """Put an archive first among the recent ones."""
        others = [str(other) for other in self.recent if other != path]
        self.set_word("recent", json.dumps([str(path), *others][:RECENT]))

    def node(self, archive: Path, name: str) -> NodeId | None:
        """Return the remembered place called `name` in that archive."""
        found = _list(self.word(f"{name}/{_key(archive)}"))
        match found:
            case [str(kind), int(key), int(scope)] if kind in set(NodeKind):
                return NodeId(NodeKind(kind), key, scope)
        return None

    def set_node(self, archive: Path, name: str, node: NodeId | None) -> None:
        """Remember a place in that archive."""
        self.set_word(f"{name}/{_key(archive)}", json.dumps(list(node)) if node else "")


def _list(word: str) -> list[object]:
    try:
        found = json.loads(word or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _key(archive: Path) -> str:
    return archive.as_posix().encode().hex()
