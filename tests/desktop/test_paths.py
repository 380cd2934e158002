from __future__ import annotations

from pathlib import Path

from desktop import paths


def test_the_environment_names_the_archive(monkeypatch):
    monkeypatch.setenv("JIYAO_ARCHIVE", "/某处/a.jiyao")
    assert paths.default_archive() == Path("/某处/a.jiyao")


def test_else_it_lies_in_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("JIYAO_ARCHIVE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert paths.default_archive().name == "纪要.jiyao"
    assert paths.default_archive().parent.name == "jiyao"


def test_what_ships_is_there():
    assert (paths.resources() / "help" / "archive.md").is_file()
    assert paths.samples().is_dir()
