"""The wheel holds what the tree holds, and the program starts from it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

SHIPPED = ("desktop", "importer", "resources")
BUILD = "from setuptools import build_meta; print(build_meta.build_wheel('dist'))"


def run(command: list[str], folder: Path, **env: str) -> str:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", **env},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(root, tmp_path_factory) -> Path:
    """Built by the locked setuptools from a copy, for a build leaves things lying about."""
    copy = tmp_path_factory.mktemp("tree")
    for name in SHIPPED:
        shutil.copytree(root / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(root / name, copy)
    built = run([sys.executable, "-c", BUILD], copy).splitlines()[-1]
    return copy / "dist" / built


def test_every_file_is_in_the_wheel(root, wheel):
    tree = {
        file.relative_to(root).as_posix()
        for name in SHIPPED
        for file in (root / name).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    with zipfile.ZipFile(wheel) as packed:
        assert {name for name in packed.namelist() if ".dist-info/" not in name} == tree


def test_the_program_runs_from_the_wheel(wheel, tmp_path):
    """Unpacked and first on the path, as after an installation; the tree is out of reach."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    where = "import resources, desktop; print(resources.__file__, desktop.__file__)"
    site = {"PYTHONPATH": str(tmp_path / "site")}
    assert run([sys.executable, "-c", where], tmp_path, **site).count(str(tmp_path)) == 2
    done = run([sys.executable, "-m", "desktop.cli", "demo"], tmp_path, **site)
    assert "新存入 14" in done
