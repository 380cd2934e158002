from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.archive import packing
from tests.desktop import drafts


@given(st.binary(max_size=2000) | st.text().map(lambda text: text.encode(errors="replace") * 50))
def test_bytes_come_back(data):
    assert packing.unpack(*packing.pack(data)) == data


def test_compresses_text_and_leaves_what_is_compressed():
    assert packing.pack("会议强调".encode() * 1000)[0] == "zlib"
    assert packing.pack(os.urandom(10_000))[0] == "none"


@pytest.mark.parametrize(("compression", "content"), [("zlib", b"nonsense"), ("lzma", b"")])
def test_refuses_what_it_did_not_pack(compression, content):
    with pytest.raises(ValueError, match=r"unknown|header"):
        packing.unpack(compression, content)


@settings(max_examples=30)
@given(drafts.any_minutes())
def test_minutes_come_back(minutes):
    assert packing.unpack_minutes(packing.pack_minutes(minutes), minutes.text) == minutes


def test_minutes_that_do_not_fit_their_text_are_refused():
    parse = packing.pack_minutes(drafts.minutes())
    with pytest.raises(ValueError, match="outside"):
        packing.unpack_minutes(parse, "短")


@settings(max_examples=30)
@given(drafts.any_outcome())
def test_pieces_come_back(outcome):
    pieces = outcome.source.pieces
    assert packing.unpack_pieces(packing.pack_pieces(pieces)) == pieces
