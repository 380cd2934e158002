"""Encodings: what was encoded comes back, and what cannot be told is called doubtful."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from importer.errors import BinaryFileError
from importer.readers import ordinary
from importer.readers.encoding import control_share, decode

SIMPLIFIED = (
    "会议听取并审议了市水务局关于节水行动方案的汇报",
    "会议强调，（一）要落实责任；（二）要加强督查",
    "二〇二三年二月四日上午，市长主持召开常务会议",
    "出席：江望舒、车延年。列席：市人大聂慕白，市政协滕延年",
)
TRADITIONAL = (
    "會議聽取並審議了水務局關於節水行動方案的報告",
    "會議強調，各單位應加強聯繫，確實辦理",
    "出席人員：江望舒、車延年；列席：議會代表",
    "主席裁示：原則同意，請於年底前完成",
)
texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def chinese(sentences: tuple[str, ...]) -> st.SearchStrategy[str]:
    """Running text, with figures, Latin letters and line breaks in between."""
    pieces = st.sampled_from([*sentences, "\r\n", "\n", " ", "12.5%", "5G", "第3次"])
    return st.builds(
        "{}{}".format, st.sampled_from(sentences), st.lists(pieces, max_size=12).map("".join)
    )


@given(texts)
def test_any_text_survives_utf8(text):
    assume("\0" not in text)
    assume(not text.startswith("\ufeff"))
    assert decode(text.encode()).text == text
    assert decode(codecs.BOM_UTF8 + text.encode()).text == text


@pytest.mark.parametrize(
    ("bom", "codec"),
    [
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@given(text=texts)
def test_any_text_survives_behind_its_signature(bom, codec, text):
    # FF FE 00 00 is a signature of UTF-32 and UTF-16 before a NUL.
    assume(not text.startswith("\0"))
    decoded = decode(bom + text.encode(codec))
    assert (decoded.text, decoded.doubtful) == (text, False)
    assert decoded.encoding.lower() == codec.replace("-", "").replace("utf", "utf-")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@given(text=chinese(SIMPLIFIED))
def test_wide_chinese_text_needs_no_signature(codec, text):
    text += "\n"
    assert decode(text.encode(codec)).text == text


@given(chinese(SIMPLIFIED))
def test_chinese_text_survives_gb18030(text):
    decoded = decode(text.encode("gb18030"))
    assert (decoded.text, decoded.encoding, decoded.doubtful) == (text, "GB18030", False)


@given(chinese(TRADITIONAL))
def test_chinese_text_survives_big5(text):
    decoded = decode(text.encode("cp950"))
    assert (decoded.text, decoded.encoding, decoded.doubtful) == (text, "Big5", False)


@pytest.mark.parametrize("codec", ["gbk", "gb18030"])
@pytest.mark.parametrize("sentence", TRADITIONAL)
def test_old_forms_in_gbk_are_not_taken_for_big5(codec, sentence):
    assert decode(sentence.encode(codec)).text == sentence


@pytest.mark.parametrize("word", ["会议", "纪要", "青禾市", "联通", "甲乙丙"])
def test_a_few_characters_of_gbk_are_enough(word):
    data = word.encode("gbk")
    assert decode(data).text == word


def test_one_gbk_line_in_an_ascii_file():
    """cp1250 to charset-normalizer, ISO-8859-2 to chardet."""
    text = "\n".join(f"line {n} of the minutes" for n in range(60)) + "\n会后由市发改委印发\n"
    decoded = decode(text.encode("gbk"))
    assert (decoded.text, decoded.encoding) == (text, "GB18030")


@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_amid_a_character_is_still_utf8(cut):
    decoded = decode(SIMPLIFIED[0].encode()[:-cut])
    assert decoded.text == SIMPLIFIED[0][:-1] + "\ufffd"
    assert (decoded.encoding, decoded.doubtful) == ("UTF-8", True)


@pytest.mark.parametrize(
    ("codec", "sentences"), [("utf-8", SIMPLIFIED), ("gb18030", SIMPLIFIED), ("cp950", TRADITIONAL)]
)
@pytest.mark.parametrize("place", [60, 61])
def test_one_byte_gone_bad_costs_one_character(codec, sentences, place):
    text = "".join(sentences) * 3
    data = bytearray(text.encode(codec))
    data[place] = 0xFF
    decoded = decode(bytes(data))
    assert decoded.doubtful
    assert decoded.text[:20] == text[:20]
    assert decoded.text[-100:] == text[-100:]


def test_a_lost_byte_of_gb18030_costs_one_line():
    lines = [f"{sentence}\n" for sentence in SIMPLIFIED * 4]
    data = bytearray("".join(lines).encode("gb18030"))
    del data[2]
    decoded = decode(bytes(data))
    assert (decoded.encoding, decoded.doubtful) == ("GB18030", True)
    assert decoded.text.endswith("".join(lines[1:]))


def test_a_cut_wide_file_keeps_what_it_has():
    decoded = decode(codecs.BOM_UTF16_LE + "会议纪要".encode("utf-16-le")[:-1])
    assert (decoded.text, decoded.doubtful) == ("会议纪\ufffd", True)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_a_few_nuls_do_not_make_it_wide(codec):
    text = f"{SIMPLIFIED[0]}\n\0\n{SIMPLIFIED[1]}\x01 2 \x01"
    assert decode(text.encode(codec)).text == text


def test_a_japanese_page_is_left_to_the_detector():
    text = "このページは議事録です。出席者は次のとおり。\n" * 8 + "①②ﾍﾟｰｼﾞ"
    decoded = decode(text.encode("cp932"))
    assert (decoded.text, decoded.encoding, decoded.doubtful) == (text, "CP932", True)


def test_bytes_in_no_encoding_are_no_text():
    with pytest.raises(BinaryFileError):
        decode(bytes(range(256)) * 3)


@given(st.binary(min_size=1))
def test_nothing_comes_out_that_utf8_cannot_hold(data):
    try:
        decode(data).text.encode("utf-8")
    except BinaryFileError:
        assert not data.isascii()


def test_shares():
    assert control_share(b"\0a\tb") == 0.25
    assert ordinary.share("abc", ordinary.simplified()) == 0
    assert ordinary.share("abc会議", ordinary.simplified()) == 0.5
    assert ordinary.share("abc会議", ordinary.chinese(), ascii_counts=True) == 1
    assert len(ordinary.simplified()) > 3755
    assert len(ordinary.traditional()) > 5401
