"""Bytes of a file -> `SourceText`: the registry of readers, one module per format.

The content decides, for suffixes lie (a PDF called .doc, OOXML called .wps); the suffix only
words the complaint about bytes nobody knows. A new format is one more module with a `READER`,
named in `READERS`, and its line taken out of `importer.readers.refused`.
"""

from __future__ import annotations

from pathlib import PurePath

from importer.errors import (
    BinaryFileError,
    DamagedFileError,
    EmptyFileError,
    MissingReaderError,
    TooLargeError,
)
from importer.readers import docx, pdf, refused, txt
from importer.readers.limits import LARGEST_FILE
from importer.readers.reader import Reader
from importer.source import SourceText

__all__ = ["READERS", "Reader", "read_source"]

# Asked in this order; any bytes may be plain text, so that reader is asked last.
READERS: tuple[Reader, ...] = (pdf.READER, docx.READER)


def read_source(data: bytes, name: str) -> SourceText:
    """Return the text of the file called `name`, whose bytes are `data`.

    Raises a subclass of UnreadableError for anything else, and nothing else for any bytes. Not
    thread-safe (pdfium is not): one call at a time in a process.
    """
    if len(data) > LARGEST_FILE:
        raise TooLargeError(len(data), LARGEST_FILE)
    if not data or data.isspace():
        raise EmptyFileError
    for reader in READERS:
        if reader.sniff(data):
            return _read(reader, data)
    refused.refuse(data)
    try:
        return _read(txt.READER, data)
    except BinaryFileError as error:
        raise _complaint(name, error) from error


def _read(reader: Reader, data: bytes) -> SourceText:
    try:
        return reader.read(data)
    except ImportError as error:
        raise MissingReaderError(reader.title, reader.needs) from error


def _complaint(name: str, error: BinaryFileError) -> BinaryFileError | DamagedFileError:
    """What to say of bytes nobody knows: under a suffix we read, they are a broken file of it."""
    suffix = PurePath(name).suffix.lower()
    if any(suffix in reader.suffixes for reader in READERS):
        return DamagedFileError(f"{suffix} without its signature: {error.detail}")
    return error
