"""Loads the modules of packaging/, which is a folder of scripts and not a package."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


def load(name: str) -> ModuleType:
    """Import packaging/NAME.py from its path; its siblings are found beside it."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, ModuleType]:
    """index, environment, debian and dev, loaded afresh and forgotten again afterwards."""
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    names = ("index", "environment", "debian", "dev")
    for name in names:
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    return {name: load(name) for name in names}


@pytest.fixture
def dev(scripts: dict[str, ModuleType]) -> ModuleType:
    return scripts["dev"]


@pytest.fixture
def debian(scripts: dict[str, ModuleType]) -> ModuleType:
    return scripts["debian"]


@pytest.fixture
def environment(scripts: dict[str, ModuleType]) -> ModuleType:
    return scripts["environment"]


@pytest.fixture
def index(scripts: dict[str, ModuleType]) -> ModuleType:
    return scripts["index"]
