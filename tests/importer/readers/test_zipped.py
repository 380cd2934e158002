"""Zips: bounded, whatever their directory claims."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from importer import errors
from importer.readers import zipped
from tests.importer.readers.files import package


def unpack(data: bytes, name: str = "a.xml", **options: int) -> bytes:
    return b"".join(zipped.Package(data).chunks(name, **options))


def test_members_by_any_spelling():
    data = package({"/word\\Document.xml": "会议"})
    assert "word/document.xml" in zipped.Package(data)
    assert unpack(data, "Word/document.xml") == "会议".encode()
    assert zipped.list_names(data) == ("word/Document.xml",)


def test_a_large_member_comes_in_steps():
    content = bytes(range(256)) * 1000
    chunks = list(zipped.Package(package({"a.xml": content})).chunks("a.xml"))
    assert b"".join(chunks) == content
    assert max(map(len, chunks)) <= 1 << 16


def test_a_member_beyond_its_limit_is_refused_unread():
    data = package({"a.xml": "x" * 1000})
    assert unpack(data, largest=1000) == b"x" * 1000
    with pytest.raises(errors.TooMuchInsideError):
        unpack(data, largest=999)


def test_a_member_that_unpacks_beyond_reason(monkeypatch):
    monkeypatch.setattr(zipped, "RATIO_COUNTS_FROM", 50_000)
    assert unpack(package({"a.xml": "x" * 50_000}))
    with pytest.raises(errors.TooMuchInsideError):
        unpack(package({"a.xml": "x" * 50_001}))


def test_all_members_together_are_bounded(monkeypatch):
    monkeypatch.setattr(zipped, "LARGEST_UNPACKED", 150)
    opened = zipped.Package(package({"a.xml": "x" * 100, "b.xml": "x" * 100}))
    assert b"".join(opened.chunks("a.xml"))
    with pytest.raises(errors.TooMuchInsideError):
        list(opened.chunks("b.xml"))


def test_entries_that_share_their_bytes_are_refused():
    """The better zip bomb: many directory entries, one kernel of compressed data."""
    data = package({"a.xml": "x" * 1000, "b.xml": "y" * 10})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first, second = archive.infolist()
        start = archive.start_dir
    entry = bytearray(data[start:])
    place = entry.index(second.header_offset.to_bytes(4, "little"), 46)
    entry[place : place + 4] = first.header_offset.to_bytes(4, "little")
    with pytest.raises(errors.TooMuchInsideError):
        zipped.Package(data[:start] + bytes(entry))


def test_too_many_members(monkeypatch):
    monkeypatch.setattr(zipped, "MOST_MEMBERS", 2)
    assert zipped.Package(package({"a": "", "b": ""}))
    with pytest.raises(errors.TooMuchInsideError):
        zipped.Package(package({"a": "", "b": "", "c": ""}))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_office_never_writes(method):
    with pytest.raises(errors.DamagedFileError):
        unpack(package({"a.xml": "会议"}, method))


def test_a_wrong_checksum_is_damage():
    data = package({"a.xml": "会议"}, zipfile.ZIP_STORED)
    with pytest.raises(errors.DamagedFileError):
        unpack(data.replace("会议".encode(), "会仪".encode()))


def test_a_missing_member_is_damage():
    with pytest.raises(errors.DamagedFileError):
        unpack(package({"b.xml": ""}))


def test_without_its_directory_the_local_headers_still_tell():
    data = package({"word/document.xml": "x" * 500, "word/styles.xml": "y"})
    cut = data[: data.rindex(b"PK\x03\x04") + 60]
    assert not zipped.is_whole(cut)
    assert zipped.list_names(cut) == ("word/document.xml", "word/styles.xml")
    with pytest.raises(errors.DamagedFileError):
        zipped.Package(cut)


def overlapping() -> bytes:
    """Two entries of the directory that share one member, as in a bomb of overlaps."""
    data = package({"a.xml": "会议"})
    start, end = data.index(b"PK\x01\x02"), data.index(b"PK\x05\x06")
    entry = data[start:end]
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 2 * len(entry), start, 0)
    return data[:start] + 2 * entry + tail


def test_entries_that_overlap_are_a_bomb():
    with pytest.raises(errors.TooMuchInsideError):
        zipped.Package(overlapping())


def test_a_zip_that_lost_bytes_is_damaged_not_hostile():
    data = package({"a.xml": bytes(range(256)), "b.xml": bytes(range(256))})
    with pytest.raises(errors.DamagedFileError):
        zipped.Package(data[:60] + data[120:])
