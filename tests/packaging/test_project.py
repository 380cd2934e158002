"""pyproject.toml, the locks and the tree agree with one another."""

from __future__ import annotations

import re
import sys
import tomllib
from importlib.metadata import version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@pytest.fixture(scope="module")
def project(root):
    return tomllib.loads((root / "pyproject.toml").read_text("utf-8"))


def declared(project) -> list[Requirement]:
    extras = project["project"]["optional-dependencies"].values()
    lines = [*project["project"]["dependencies"], *(line for extra in extras for line in extra)]
    return [Requirement(line) for line in lines]


def locked(root) -> dict[str, str]:
    text = (root / "packaging" / "requirements.lock").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^\s;]+)", text, re.MULTILINE))


def test_pyside_6_12_is_kept_out(project):
    [pyside] = [r for r in declared(project) if r.name == "PySide6-Essentials"]
    assert not pyside.specifier.contains("6.12.0")
    assert not pyside.specifier.contains("6.7.3")
    assert pyside.specifier.contains("6.11.3")
    assert pyside.specifier.contains(version("PySide6-Essentials"))


def test_qt_calls_that_return_none_keep_none_alive():
    """PySide6 6.12.0 on Python 3.11 lost one reference to None a call.

    From Python 3.12 on None is immortal and its count never moves, so this can
    only fail where the fault could kill the program.
    """
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(3000):
        thing.setObjectName("纪要")
    assert sys.getrefcount(None) > before - 1000


def test_every_package_is_listed(root, project):
    folders = {
        ".".join(file.parent.relative_to(root).parts)
        for top in ("importer", "desktop", "resources")
        for file in (root / top).rglob("*.py")
    }
    assert folders <= set(project["tool"]["setuptools"]["packages"])


def test_every_listed_package_has_its_init(root, project):
    missing = [
        name
        for name in project["tool"]["setuptools"]["packages"]
        if not name.startswith("resources.")  # only files lie in these
        if not (root / name.replace(".", "/") / "__init__.py").is_file()
    ]
    assert missing == []


def test_every_folder_of_resources_is_listed(root, project):
    """setuptools takes each for a package, and warns that one day it will leave it out."""
    folders = {
        ".".join(file.parent.relative_to(root).parts)
        for file in (root / "resources").rglob("*")
        if file.is_file() and file.parent.name != "__pycache__"
    }
    assert folders <= set(project["tool"]["setuptools"]["packages"])


def test_packaging_is_no_package(root):
    """With an __init__.py it would shadow PyPI's packaging, which pytest imports."""
    assert not (root / "packaging" / "__init__.py").exists()


def test_ci_runs_the_readmes_test_command(root):
    readme = (root / "README.md").read_text("utf-8")
    [command] = set(re.findall(r"^python3 packaging/dev\.py test$", readme, re.MULTILINE))
    script = (root / ".ci" / "run").read_text("utf-8").splitlines()
    assert script[-1] == command
    assert [line for line in script if "dev.py" in line] == [command]


def test_the_readme_names_the_run_command(root):
    readme = (root / "README.md").read_text("utf-8")
    assert "\npython3 packaging/dev.py run\n" in readme


def test_the_lock_covers_every_dependency(root, project):
    lock = locked(root)
    for requirement in declared(project):
        name = canonicalize_name(requirement.name)
        assert name in lock
        assert requirement.specifier.contains(lock[name]), requirement


def test_every_locked_package_carries_a_sum(root):
    for name in ("requirements.lock", "bootstrap.lock"):
        text = (root / "packaging" / name).read_text("utf-8")
        pins = re.findall(r"^[a-z0-9-]+==.*\\\n +--hash=sha256:", text, re.MULTILINE)
        assert len(pins) == len(re.findall(r"^[a-z0-9-]+==", text, re.MULTILINE)) > 0


def test_the_two_locks_agree(root):
    """pip is in both: sqlite-utils depends on it."""
    bootstrap = (root / "packaging" / "bootstrap.lock").read_text("utf-8")
    [pip] = re.findall(r"^pip==(\S+)", bootstrap, re.MULTILINE)
    assert locked(root)["pip"] == pip


def test_the_locks_are_free_of_anyones_mirror(root):
    for name in ("requirements.lock", "bootstrap.lock"):
        text = (root / "packaging" / name).read_text("utf-8")
        assert re.findall(r"(?m)^--(?:extra-)?index-url|^--find-links|file:", text) == []


def test_every_dependency_is_explained(root, project):
    guide = (root / "CONTRIBUTING.md").read_text("utf-8")
    unexplained = [r.name for r in declared(project) if f"| {r.name} |" not in guide]
    assert unexplained == []
