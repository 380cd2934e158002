"""Plain text: nothing altered, pages by form feeds, doubts said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer.errors import BinaryFileError, EmptyFileError, TooMuchInsideError
from importer.minutes import Span
from importer.readers import txt
from importer.source import Piece
from tests.importer.readers.files import check_pieces

EVERY_BREAK = "会议\r\n纪要\r第\n三\u2028号\x0b二\x85年\n— \0 —\n"


def test_no_line_break_is_altered():
    source = txt.read(b"\xef\xbb\xbf" + EVERY_BREAK.encode())
    assert source.text == EVERY_BREAK
    assert (source.format, source.encoding) == ("txt", "UTF-8")
    assert source.pieces == ()
    assert source.findings == ()


def test_only_the_first_signature_is_dropped():
    assert txt.read("\ufeff\ufeff会\ufeff议".encode()).text == "\ufeff会\ufeff议"


def test_form_feeds_number_the_pages():
    source = txt.read("第一页\f第二页\f\f第四页\f".encode())
    assert source.pieces == (
        Piece(Span(0, 4), 1),
        Piece(Span(4, 8), 2),
        Piece(Span(8, 9), 3),
        Piece(Span(9, 13), 4),
    )


@given(st.lists(st.sampled_from(["会议", "\f", "\n", "纪"]), min_size=1).map("".join))
def test_pages_tile_the_text(text):
    try:
        source = txt.read(text.encode())
    except EmptyFileError:
        assert text.isspace()
        return
    check_pieces(source)
    if "\f" in text:
        assert "".join(text[piece.span.start : piece.span.end] for piece in source.pieces) == text
        for piece in source.pieces:
            assert piece.page == 1 + text.count("\f", 0, piece.span.start)


def test_broken_bytes_are_said():
    (finding,) = txt.read("会议纪要".encode()[:-1]).findings
    assert finding.code == "encoding-doubtful"
    assert "UTF-8" in finding.message


@pytest.mark.parametrize("data", [bytes(100), b"a" + b"\x01" * 50, bytes(99) + "会".encode()])
def test_control_characters_are_no_text(data):
    with pytest.raises(BinaryFileError):
        txt.read(data)


def test_too_many_characters(monkeypatch):
    monkeypatch.setattr("importer.readers.assembly.LARGEST_TEXT", 10)
    assert txt.read("会议纪要".encode() + b"123456").text
    with pytest.raises(TooMuchInsideError):
        txt.read("会议纪要".encode() + b"1234567")
