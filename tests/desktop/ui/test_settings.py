"""What the window remembers, and that nothing in the file can hurt it."""

import os

import pytest
from PySide6.QtCore import QByteArray

from desktop.archive.records import NodeId, NodeKind
from desktop.ui.settings import RECENT, Settings
from desktop.ui.theme import Appearance


@pytest.fixture
def ini(tmp_path):
    return tmp_path / "配置" / "window.ini"


def test_what_was_remembered_is_there_the_next_time(ini, tmp_path):
    settings = Settings(ini)
    node = NodeId(NodeKind.YEAR, 2023, 4)
    settings.set_bytes("geometry", QByteArray(b"\x00\x01\xff"))
    settings.set_flag("items", False)
    settings.appearance = Appearance.DARK
    settings.set_node(tmp_path / "青禾.jiyao", "node", node)
    settings.save()
    again = Settings(ini)
    assert again.bytes("geometry") == QByteArray(b"\x00\x01\xff")
    assert again.flag("items", True) is False
    assert again.appearance is Appearance.DARK
    assert again.node(tmp_path / "青禾.jiyao", "node") == node
    assert again.node(tmp_path / "别的.jiyao", "node") is None


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        os.urandom(4096),
        b"[choice]\nappearance=purple\nrecent=[1, null\nnavigation=7\n[layout]\ngeometry=x\n",
        b'[choice]\nrecent="{}"\nnode/616263="[1,2,3]"\n',
        b"\xff\xfe[choice",
    ],
)
def test_a_damaged_file_costs_what_it_remembered_and_nothing_else(ini, tmp_path, damage):
    ini.parent.mkdir()
    ini.write_bytes(damage)
    settings = Settings(ini)
    assert settings.appearance is Appearance.SYSTEM
    assert settings.flag("navigation", True) is True
    assert settings.bytes("geometry").isEmpty()
    assert settings.recent == []
    assert settings.node(tmp_path / "abc", "node") is None


def test_recent_archives_come_newest_first_and_only_while_they_exist(ini, tmp_path):
    settings = Settings(ini)
    paths = [tmp_path / f"{number}.jiyao" for number in range(RECENT + 2)]
    for path in paths:
        path.touch()
        settings.add_recent(path)
    settings.add_recent(paths[5])
    assert settings.recent[:2] == [paths[5], paths[-1]]
    assert len(settings.recent) == RECENT
    paths[5].unlink()
    assert settings.recent[0] == paths[-1]
