"""The three rules of the house, kept by reading every import of the source."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
QT = {"PySide6", "shiboken6", "PyQt5", "PyQt6", "qtpy"}
SQL = {"sqlite3", "sqlite_utils", "apsw"}
STATEMENTS = ("SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA ")

SOURCES = sorted(
    path.relative_to(ROOT)
    for part in ("importer", "desktop")
    for path in (ROOT / part).rglob("*.py")
)


def imports(tree: ast.AST) -> Iterator[str]:
    """The modules a file imports, wherever in it, by their full names."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide what they reach for"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def parse(source: Path) -> ast.AST:
    return ast.parse((ROOT / source).read_text("utf-8"))


def tops(source: Path) -> set[str]:
    """The top-level names of what a file imports."""
    return {name.split(".")[0] for name in imports(parse(source))}


def test_there_are_sources_in_every_layer():
    folders = {source.parts[:2] for source in SOURCES}
    assert {("desktop", "archive"), ("desktop", "ui"), ("importer", "structure")} <= folders


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_qt_only_under_desktop_ui(source):
    if source.parts[:2] != ("desktop", "ui"):
        assert not tops(source) & QT


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_sql_only_under_desktop_archive(source):
    if source.parts[:2] == ("desktop", "archive"):
        return
    assert not tops(source) & SQL
    words = [node.value for node in ast.walk(parse(source)) if isinstance(node, ast.Constant)]
    assert not [word for word in words if isinstance(word, str) and word.startswith(STATEMENTS)]


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_the_importer_knows_nothing_of_the_desktop(source):
    if source.parts[0] == "importer":
        assert "desktop" not in tops(source)


@pytest.mark.parametrize("source", SOURCES, ids=str)
def test_only_the_window_and_the_command_line_know_the_window(source):
    if source.parts[:2] != ("desktop", "ui") and source != Path("desktop/cli.py"):
        assert not [name for name in imports(parse(source)) if name.startswith("desktop.ui")]


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("desktop.archive", QT),
        ("desktop.ingest", QT | {"pypdfium2", "lxml", "jieba"}),
        ("desktop.reading_child", QT | SQL),
        ("importer.reading", QT | SQL | {"desktop"}),
    ],
)
def test_what_is_imported_loads_nothing_it_should_not(module, unwanted):
    code = f"import sys, {module}; print(*sorted({unwanted!r} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
