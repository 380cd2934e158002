from __future__ import annotations

import inspect
import os
import sys
from pathlib import Path

import pytest

from desktop.walking import FolderLoopError, Unwalkable, shown, walk
from importer.errors import NoPermissionError, VanishedError


def write(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("会议纪要")


def found(*paths: Path, own=lambda path: False) -> list[str]:
    """What is found, as names, or as the class of what stood in the way."""
    return [
        type(each.error).__name__ if isinstance(each, Unwalkable) else each.name
        for each in walk(paths, own)
    ]


def test_numbers_are_in_order_of_their_size(tmp_path):
    write(tmp_path, "第10次.txt", "第2次.txt", "2021/第1次.txt", "a.TXT", "B.txt")
    assert found(tmp_path) == ["第1次.txt", "a.TXT", "B.txt", "第2次.txt", "第10次.txt"]


def test_litter_is_left_lying(tmp_path):
    write(tmp_path, ".隐藏.txt", ".git/x.txt", "~$纪要.docx", "Thumbs.db", ".DS_Store", "纪要.txt")
    assert found(tmp_path) == ["纪要.txt"]


def test_a_hidden_file_named_outright_is_wanted(tmp_path):
    write(tmp_path, ".纪要.txt")
    assert found(tmp_path / ".纪要.txt") == [".纪要.txt"]


def test_what_is_dropped_twice_is_found_once(tmp_path):
    write(tmp_path, "甲/一.txt")
    assert found(tmp_path, tmp_path / "甲", tmp_path / "甲" / "一.txt") == ["一.txt"]


def test_the_archives_own_files_are_left_alone(tmp_path):
    write(tmp_path, "纪要.jiyao", "一.txt")
    assert found(tmp_path, own=lambda path: path.suffix == ".jiyao") == ["一.txt"]


def test_what_has_vanished_is_told(tmp_path):
    write(tmp_path, "一.txt")
    (gone,) = walk([tmp_path / "无.txt"], lambda path: False)
    assert isinstance(gone.error, VanishedError)
    assert gone.path == tmp_path / "无.txt"


def test_a_folder_that_leads_into_itself_is_told_once(tmp_path):
    write(tmp_path, "甲/乙/一.txt", "甲/乙/二.txt")
    (tmp_path / "甲" / "乙" / "上级").symlink_to(tmp_path / "甲", target_is_directory=True)
    assert sorted(found(tmp_path)) == [FolderLoopError.__name__, "一.txt", "二.txt"]


def test_a_link_that_leads_to_itself_is_told(tmp_path):
    (tmp_path / "环").symlink_to(tmp_path / "环")
    assert found(tmp_path) == [FolderLoopError.__name__]


def test_a_link_to_another_folder_is_followed_once(tmp_path):
    write(tmp_path, "原/一.txt")
    (tmp_path / "先").symlink_to(tmp_path / "原", target_is_directory=True)
    assert found(tmp_path) == ["一.txt"]


@pytest.mark.skipif(os.name == "nt", reason="folders of Windows know no such bit")
def test_a_folder_that_may_not_be_read_is_told(tmp_path, nobody):
    write(tmp_path, "密/一.txt", "二.txt")
    (tmp_path / "密").chmod(0)
    with nobody(tmp_path):
        assert found(tmp_path) == ["二.txt", NoPermissionError.__name__]
    (tmp_path / "密").chmod(0o755)


def test_a_folder_deeper_than_pythons_stack_is_walked(tmp_path):
    write(tmp_path, "d/" * 100 + "纪要.txt")
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + 90)
    try:
        names = found(tmp_path)
    finally:
        sys.setrecursionlimit(before)
    assert names == ["纪要.txt"]


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_name_is_shown_as_it_was_meant(encoding):
    assert shown(os.fsdecode("纪要.txt".encode(encoding))) == "纪要.txt"
