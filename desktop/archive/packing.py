"""How originals and parses lie in the file: compressed where that pays."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from typing import Any

from importer import asjson
from importer.minutes import Minutes, Span
from importer.source import Piece, Place

_SAMPLE = 64 * 1024
_WORTH_IT = 0.9


def pack(data: bytes) -> tuple[str, bytes]:
    """The name of a compression and the bytes so compressed.

    A docx or pdf is compressed already; a sample tells, without trying all of it.
    """
    sample = zlib.compress(data[:_SAMPLE], 1)
    if len(sample) >= min(len(data), _SAMPLE) * _WORTH_IT:
        return "none", data
    return "zlib", sample if len(data) <= _SAMPLE else zlib.compress(data, 1)


def unpack(compression: str, content: bytes) -> bytes:
    """Undo `pack`; ValueError when the content is not what it says."""
    if compression == "none":
        return content
    if compression != "zlib":
        raise ValueError(f"unknown compression {compression}")
    try:
        return zlib.decompress(content)
    except zlib.error as error:
        raise ValueError(str(error)) from error


def pack_minutes(minutes: Minutes, parse: bytes = b"") -> bytes:
    """Everything understood of a document, without its text, which is kept beside.

    `parse` is that JSON where it is at hand already; making it again costs a millisecond.
    """
    if not parse:
        made = asjson.to_dict(minutes)
        del made["text"]
        parse = _dump(made)
    return zlib.compress(parse, 1)


def unpack_minutes(parse: bytes, text: str) -> Minutes:
    """Undo `pack_minutes`; ValueError when the parse is damaged or does not fit the text."""
    data = json.loads(unpack("zlib", parse))
    if not isinstance(data, dict):
        raise ValueError("the parse is no object")
    return asjson.from_dict({**data, "text": text})


def pack_pieces(pieces: Iterable[Piece]) -> str:
    """Where each stretch of the text stood, as a JSON list."""
    rows = [[*piece.span, piece.page, piece.place.value] for piece in pieces]
    return _dump(rows).decode()


def unpack_pieces(pieces: str) -> tuple[Piece, ...]:
    """Undo `pack_pieces`."""
    return tuple(
        Piece(Span(start, end), page, Place(place))
        for start, end, page, place in json.loads(pieces)
    )


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
