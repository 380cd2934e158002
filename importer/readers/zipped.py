"""Members of a zip, read in bounded steps; what unpacks beyond reason is refused unread.

Python 3.11's zipfile follows entries that share their bytes (a "better zip bomb": 42 kB, 5 GB)
for more than a minute, so the directory is judged first: entries may not overlap.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from itertools import islice

from importer.errors import (
    DamagedFileError,
    EncryptedFileError,
    TooMuchInsideError,
    UnreadableError,
)
from importer.readers.limits import (
    LARGEST_MEMBER,
    LARGEST_RATIO,
    LARGEST_UNPACKED,
    MOST_MEMBERS,
    RATIO_COUNTS_FROM,
)

_LOCAL_SIGNATURE = b"PK\x03\x04"
SIGNATURES = (_LOCAL_SIGNATURE, b"PK\x05\x06")

_STEP = 1 << 16
_LOCAL_HEADER = 30
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    OverflowError,
    NotImplementedError,
)
# A name as it stands in a local header, for zips whose directory is cut off.
_LOCAL_NAME = re.compile(rb"PK\x03\x04.{22}(?P<length>..)..", re.DOTALL)


def list_names(data: bytes) -> tuple[str, ...]:
    """Return the members' names, from the local headers when the directory is broken or endless.

    Never raises; slashes run forward.
    """
    try:
        if _is_endless(data):
            return tuple(islice(_local_names(data), MOST_MEMBERS))
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return tuple(_plain(name) for name in archive.namelist())
    except _BROKEN:
        return tuple(islice(_local_names(data), MOST_MEMBERS))


def is_whole(data: bytes) -> bool:
    """Whether the record that ends a zip is there; one cut short has none."""
    return zipfile.is_zipfile(io.BytesIO(data))


def _is_endless(data: bytes) -> bool:
    """Counted without zipfile, which would make an object of each entry first."""
    return data.count(b"PK\x01\x02") > MOST_MEMBERS


def _local_names(data: bytes) -> Iterator[str]:
    for found in _LOCAL_NAME.finditer(data):
        length = int.from_bytes(found["length"], "little")
        yield _plain(data[found.end() : found.end() + length].decode("utf-8", "replace"))


def _plain(name: str) -> str:
    """Some producers write word\\document.xml, some /word/document.xml."""
    return name.replace("\\", "/").lstrip("/")


class Package:
    """An open zip; counts what has been unpacked. Names are matched without regard to case."""

    def __init__(self, data: bytes) -> None:
        if _is_endless(data):
            raise TooMuchInsideError(f"more than {MOST_MEMBERS} members")
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise DamagedFileError(f"zip: {error}") from error
        members = self._archive.infolist()
        _check_directory(members, data)
        self._members = {_plain(member.filename).lower(): member for member in members}
        self._unpacked = 0

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._members

    def chunks(self, name: str, largest: int = LARGEST_MEMBER) -> Iterator[bytes]:
        """Yield the member called `name` in steps of at most 64 kB.

        DamagedFileError when it is missing or broken, TooMuchInsideError beyond `largest` bytes,
        EncryptedFileError when it asks for a password.
        """
        member = self._members.get(name.lower())
        if member is None:
            raise DamagedFileError(f"no member {name}")
        _check_member(member, largest)
        try:
            with self._archive.open(member) as stream:
                while chunk := stream.read(_STEP):
                    self._count(len(chunk), name)
                    yield chunk
        except _BROKEN as error:
            raise DamagedFileError(f"{name}: {error}") from error

    def _count(self, length: int, name: str) -> None:
        self._unpacked += length
        if self._unpacked > LARGEST_UNPACKED:
            raise TooMuchInsideError(f"{name}: {self._unpacked} bytes unpacked")


def _check_directory(members: list[zipfile.ZipInfo], data: bytes) -> None:
    end = 0
    for member in sorted(members, key=lambda member: member.header_offset):
        if member.header_offset < end:
            # Where bytes got lost the directory points beside the members; a bomb's does not lie.
            if not data.startswith(_LOCAL_SIGNATURE, member.header_offset):
                raise DamagedFileError(f"no member at {member.header_offset}")
            raise TooMuchInsideError(f"{member.filename} overlaps the member before")
        # The extra field's length may differ from the directory's, so it is left out.
        name = len(member.orig_filename.encode("utf-8" if member.flag_bits & 0x800 else "cp437"))
        end = member.header_offset + _LOCAL_HEADER + name + member.compress_size


def _check_member(member: zipfile.ZipInfo, largest: int) -> None:
    error: UnreadableError | None = None
    size, packed = member.file_size, max(1, member.compress_size)
    if member.flag_bits & 0x1:
        error = EncryptedFileError(member.filename)
    elif member.compress_type not in _METHODS:
        error = DamagedFileError(f"{member.filename}: method {member.compress_type}")
    elif size > largest or (size > RATIO_COUNTS_FROM and size / packed > LARGEST_RATIO):
        error = TooMuchInsideError(f"{member.filename}: {size} bytes from {packed}")
    if error is not None:
        raise error
