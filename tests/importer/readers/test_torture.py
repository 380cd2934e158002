"""Awkward files of the real world, when they are there: each ends as it should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from importer import errors
from importer.readers import read_source
from tests.importer.readers.files import check_pieces

TORTURE = Path(__file__).parents[4] / "shared" / "torture"
READ_HERE = ("txt", "docx", "pdf")
# An HTML page, whatever its suffix; until there is a reader it is refused by name.
HTML = {"txt/chardet__www2.chuo-u.ac.jp-suishin.xml"}


def cases(*kinds: str) -> list[dict[str, str]]:
    """The lines of the manifest for these types, none when it is absent."""
    manifest = TORTURE / "manifest.jsonl"
    if not manifest.exists():
        return []
    lines = manifest.read_text(encoding="utf-8").splitlines()
    return [case for case in map(json.loads, lines) if not kinds or case["type"] in kinds]


def outcome(case: dict[str, str]) -> str:
    try:
        source = read_source((TORTURE / case["path"]).read_bytes(), case["path"])
    except errors.UnreadableError as error:
        return error.cause
    check_pieces(source)
    return "readable"


@pytest.mark.parametrize("case", cases(*READ_HERE), ids=lambda case: case["path"])
def test_formats_we_read(case):
    assert outcome(case) == ("unsupported" if case["path"] in HTML else case["expected"])


@pytest.mark.parametrize(
    "case", [case for case in cases() if case["type"] not in READ_HERE], ids=lambda c: c["path"]
)
def test_formats_we_do_not_read_are_refused(case):
    assert outcome(case) in {"unsupported", "binary", "damaged", "encrypted"}
