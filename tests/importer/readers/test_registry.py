"""`read_source`: content before suffix, every refusal a sentence, never another exception."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importer import errors
from importer.readers import limits, read_source
from importer.source import SourceText
from tests.importer.readers import files

WORD = files.docx(
    files.paragraph(files.SENTENCES[0]) + files.numbered(files.SENTENCES[1]),
    {
        "numbering": '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        "header": files.paragraph("青禾市人民政府"),
    },
)
PDF = files.pdf([files.set_page(files.SENTENCES), files.set_page(files.SENTENCES[:1])])
TEXT = "".join(f"{sentence}\n" for sentence in files.SENTENCES).encode()


def outcome(data: bytes, name: str) -> SourceText | errors.UnreadableError:
    """What any bytes must give: a sound text, or a cause with a sentence."""
    try:
        source = read_source(data, name)
    except errors.UnreadableError as error:
        return error
    files.check_pieces(source)
    assert source.text.strip()
    return source


@pytest.mark.parametrize(
    ("data", "format_name"),
    [(WORD, "docx"), (PDF, "pdf"), (TEXT, "txt")],
    ids="docx pdf txt".split(),
)
@pytest.mark.parametrize("name", "纪要.txt 纪要.docx 纪要.pdf 纪要.wps 纪要".split())
def test_content_decides_whatever_the_suffix(data, format_name, name):
    assert read_source(data, name).format == format_name


@pytest.mark.parametrize("data", [b"", b" \r\n\t\n", b"\xef\xbb\xbf", "\u3000\u3000\n".encode()])
def test_nothing_to_read(data):
    with pytest.raises(errors.EmptyFileError):
        read_source(data, "纪要.txt")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (OLE + "WordDocument".encode("utf-16-le"), "旧版 Word 文档（doc/wps）"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel 表格"),
        (OLE + "PowerPoint Document".encode("utf-16-le"), "演示文稿"),
        (OLE, "旧版 Office 文件"),
        (b"{\\rtf1\\ansi minutes}", "RTF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "图片"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "图片"),
        (b"II*\0\x08\0\0\0", "图片"),
        (b"BM" + bytes(4) + bytes(4) + b"\x36\0\0\0" + b"\x28\0\0\0" + bytes(40), "图片"),
        (b"<!DOCTYPE html><html><body>\xe4\xbc\x9a</body></html>", "网页"),
        (b"\xef\xbb\xbf<!-- saved -->\n <HTML lang=zh>", "网页"),
        ("<html><p>会议纪要</p></html>".encode("utf-16"), "网页"),
        (files.package({"OFD.xml": "<OFD/>"}), "OFD"),
        (files.package({"xl/workbook.xml": "<w/>"}), "Excel"),
        (files.package({"ppt/presentation.xml": "<p/>"}), "演示文稿"),
        (files.package({"纪要.txt": "会议"}), "压缩包（zip）"),
        (files.package({"word/纪要.txt": "会议"}), "压缩包（zip）"),
    ],
)
def test_formats_nobody_reads_are_called_by_name(data, said):
    with pytest.raises(errors.UnsupportedFormatError) as refused:
        read_source(data, "纪要.txt")
    assert said in refused.value.message


@pytest.mark.parametrize("data", [b"\x7fELF\x02\x01\x01" + bytes(9), b"MZ\x90\0\x03\0\0\0\x04"])
def test_programs_are_refused(data):
    with pytest.raises(errors.BinaryFileError) as refused:
        read_source(data, "纪要.txt")
    assert "程序" in refused.value.message


def test_letters_that_begin_like_a_program_or_picture_are_text():
    assert read_source("MZ 会议纪要".encode(), "a.txt").text == "MZ 会议纪要"
    assert read_source("BM 会议纪要第3号，记录在案".encode(), "a.txt").format == "txt"


def test_a_password_hides_the_word_file_in_an_ole_file():
    with pytest.raises(errors.EncryptedFileError):
        read_source(OLE + "EncryptedPackage".encode("utf-16-le"), "纪要.docx")


def test_a_zip_cut_short_is_damaged():
    with pytest.raises(errors.DamagedFileError):
        read_source(WORD[: len(WORD) // 2], "纪要.docx")
    with pytest.raises(errors.DamagedFileError):
        read_source(files.package({"OTHER": "x" * 99})[:60], "纪要.docx")


@pytest.mark.parametrize(
    ("name", "cause"), [("纪要.docx", "damaged"), ("纪要.PDF", "damaged"), ("纪要.dat", "binary")]
)
def test_the_suffix_words_the_complaint_about_unknown_bytes(name, cause):
    with pytest.raises(errors.UnreadableError) as refused:
        read_source(bytes(range(256)) * 4, name)
    assert refused.value.cause == cause


def test_too_large_is_refused_unread(monkeypatch):
    monkeypatch.setattr("importer.readers.LARGEST_FILE", 100)
    assert read_source(b"a" * 100, "a.txt").text
    with pytest.raises(errors.TooLargeError):
        read_source(b"a" * 101, "a.txt")


def test_too_long_a_text_is_refused(monkeypatch):
    monkeypatch.setattr("importer.readers.assembly.LARGEST_TEXT", 60)
    for data in (WORD, PDF, TEXT):
        with pytest.raises(errors.TooMuchInsideError) as refused:
            read_source(data, "纪要")
        assert "文字太多" in refused.value.message


@pytest.mark.parametrize(
    ("data", "library"),
    [
        (WORD, "lxml"),
        (PDF, "pypdfium2"),
        # Shift JIS: neither UTF-8 nor GB18030 nor Big5, so the detector is asked.
        (
            "こんにちは、これは議事録です。\n".encode("cp932") * 9 + b"\x87\x40\x81\x30",
            "charset_normalizer",
        ),
    ],
)
def test_a_missing_library_is_named(data, library, monkeypatch):
    for name in [name for name in sys.modules if name.startswith("importer.readers.docx_")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "importer.readers.pdf_page", raising=False)
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(errors.MissingReaderError) as refused:
        read_source(data, "纪要")
    assert library in refused.value.message


def test_no_library_is_loaded_before_it_is_needed():
    code = (
        "import sys; from importer.readers import read_source; read_source('会议'.encode(), '');"
        "print({'lxml', 'pypdfium2', 'charset_normalizer'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_limits_agree_with_each_other():
    assert limits.LARGEST_TREE < limits.LARGEST_MEMBER <= limits.LARGEST_UNPACKED
    assert limits.LARGEST_TEXT < limits.LARGEST_FILE


@given(st.binary(max_size=600), st.sampled_from(["a.txt", "a.docx", "a.pdf", ""]))
def test_any_bytes_give_a_text_or_a_cause(data, name):
    outcome(data, name)


@given(st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"PK\x05\x06", OLE, b"{\\rtf", b"\xff\xfe"]))
def test_any_signature_alone_gives_a_cause(data):
    assert isinstance(outcome(data, "纪要.docx"), errors.UnreadableError)


@given(st.data())
def test_a_file_cut_anywhere_gives_a_text_or_a_cause(data):
    whole = data.draw(st.sampled_from([WORD, PDF, TEXT]))
    outcome(whole[: data.draw(st.integers(0, len(whole)))], "纪要")


@given(st.data())
def test_a_file_with_bytes_gone_bad_gives_a_text_or_a_cause(data):
    damaged = bytearray(data.draw(st.sampled_from([WORD, PDF, TEXT])))
    places = st.integers(0, len(damaged) - 1)
    for place in data.draw(st.lists(places, min_size=1, max_size=8)):
        damaged[place] ^= 1 << data.draw(st.integers(0, 7))
    outcome(bytes(damaged), "纪要")


@given(st.data())
def test_xml_with_bytes_gone_bad_gives_a_text_or_a_cause(data):
    """Past the zip's checksum, into the XML: members are rewritten whole."""
    with zipfile.ZipFile(io.BytesIO(WORD)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = data.draw(st.sampled_from(sorted(members)))
    damaged = bytearray(members[name])
    for place in data.draw(st.lists(st.integers(0, len(damaged) - 1), min_size=1, max_size=4)):
        damaged[place] = data.draw(st.sampled_from(b"<>/\"'&= 019wpt\0\xff"))
    outcome(files.package(members | {name: bytes(damaged)}), "纪要.docx")
