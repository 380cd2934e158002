"""PDFs: pages, paragraphs found again, and everything that is no text said so."""

from __future__ import annotations

import io
import re

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from importer import errors
from importer.minutes import Span
from importer.readers import pdf
from importer.source import SourceText
from tests.importer.readers import files


def read(data: bytes) -> SourceText:
    source = pdf.read(data)
    files.check_pieces(source)
    return source


def paragraphs(source: SourceText) -> list[str]:
    """The lines joined where the reader knows them to go on, page numbers passed over."""
    joined: list[str] = []
    offset = 0
    for line in source.text.replace("\f", "\n").split("\n"):
        if offset in source.continuations:
            joined[-1] += line
        elif line and "—" not in line:
            joined.append(line)
        offset += len(line) + 1
    return joined


def test_pages_and_lines():
    source = read(files.pdf([[(80, 700, "会议纪要"), (80, 600, "第3号")], [], [(80, 700, "完")]]))
    assert source.text == "会议纪要\n第3号\f\f完"
    assert source.format == "pdf"
    assert [(piece.span, piece.page) for piece in source.pieces] == [
        (Span(0, 9), 1),
        (Span(9, 10), 2),
        (Span(10, 11), 3),
    ]
    assert source.continuations == frozenset()


def test_wrapped_lines_go_on():
    sentences = ["会议决定。", *files.SENTENCES]
    assert paragraphs(read(files.pdf([files.set_page(sentences)]))) == sentences


def test_a_paragraph_goes_on_over_the_page_number():
    lines = files.set_page([*files.SENTENCES, files.SENTENCES[1] * 3])
    middle = len(lines) - 2
    first = [*lines[:middle], (250, 100, "— 1 —")]
    second = [(x, y + 200, text) for x, y, text in lines[middle:]]
    second += [(x, y - 300, text) for x, y, text in files.set_page(files.SENTENCES[:2])]
    source = read(files.pdf([first, second]))
    assert paragraphs(source)[3] == files.SENTENCES[1] * 3
    assert [piece.page for piece in source.pieces] == [1, 2]


def test_a_word_too_long_for_the_line_wraps_before_the_edge():
    page = files.set_page(files.SENTENCES, top=500)
    page += [
        (112, 760, "审议《青禾市社区养老服务设施布局规划"),
        (80, 732, "（2022～2035年）》。"),
        (112, 704, "会议原则同意。"),
        (80, 676, "二、听取汇报"),
    ]
    source = read(files.pdf([sorted(page, key=lambda line: -line[1])]))
    assert paragraphs(source)[:3] == [
        "审议《青禾市社区养老服务设施布局规划（2022～2035年）》。",
        "会议原则同意。",
        "二、听取汇报",
    ]


def test_characters_beyond_the_first_plane_move_no_offset():
    page = files.set_page(["𠮷田𠮷田" + files.SENTENCES[0] * 2, files.SENTENCES[1]])
    source = read(files.pdf([page]))
    assert source.text.count("𠮷") == 2
    assert [line[:2] for line in paragraphs(source)] == ["𠮷田", "会议"]


def test_hyphens_at_the_end_of_a_line_are_characters():
    source = read(files.pdf([[(80, 700, "this is an exam-"), (80, 684, "ple of it")]], "Helvetica"))
    assert source.text.replace("\n", "") == "this is an exam-ple of it"


def locked(**options: object) -> bytes:
    encryption = StandardEncryption(strength=128, ownerPassword="owner", **options)
    return files.pdf([[(80, 700, "minutes")]], "Helvetica", encryption)


def test_passwords_and_permissions():
    with pytest.raises(errors.EncryptedFileError):
        read(locked(userPassword="user"))
    with pytest.raises(errors.EncryptedFileError):
        read(locked(userPassword="", canCopy=0))
    assert read(locked(userPassword="", canModify=0)).text == "minutes"


def scanned(*pages: str) -> bytes:
    """A PDF of these pages; an empty one is a picture."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for words in pages:
        if words:
            canvas.drawString(80, 700, words)
        else:
            canvas.drawImage(ImageReader(Image.new("L", (8, 8))), 0, 0, 500, 700)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_pictures_only():
    for data in (scanned("", ""), files.pdf([[], [(80, 700, " ")]])):
        with pytest.raises(errors.NoTextError):
            read(data)


def test_pictures_among_pages_of_text_are_said():
    source = read(scanned("minutes", "", "annex", ""))
    assert source.text == "minutes\f\fannex\f"
    (finding,) = source.findings
    assert finding.code == "pages-without-text"
    assert "第 2、4 页" in finding.message


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"])
def test_damage(data):
    with pytest.raises(errors.DamagedFileError):
        read(data)


def test_too_many_pages(monkeypatch):
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    page = [(80, 700, "会议")]
    assert read(files.pdf([page] * 2)).text == "会议\f会议"
    with pytest.raises(errors.TooMuchInsideError) as refused:
        read(files.pdf([page] * 3))
    assert "3 页" in refused.value.message


def test_a_page_gone_bad_is_said_and_the_rest_read():
    data = files.pdf([[(80, 700, "第一页")], [(80, 700, "第二页")], [(80, 700, "第三页")]])
    second = re.findall(rb"(\d+) 0 R", re.search(rb"/Kids \[(.*?)\]", data)[1])[1]
    opening = b"\n" + second + b" 0 obj\n<<"
    assert opening in data
    source = read(data.replace(opening, opening[:-2] + b"[["))
    assert source.text == "第一页\f\f第三页"
    (finding,) = source.findings
    assert finding.code == "pages-damaged"
    assert "第 2 页" in finding.message


def test_a_text_layer_of_private_signs_is_doubtful(monkeypatch):
    from importer.readers import pdf_page

    monkeypatch.setattr(pdf_page, "_HYPHENS", {ord(sign): "\ue000" for sign in "ment"})
    source = read(files.pdf([[(80, 700, "minutes")]], "Helvetica"))
    assert [finding.code for finding in source.findings] == ["text-layer-doubtful"]
    monkeypatch.setattr(pdf_page, "_HYPHENS", {ord("i"): "\ue000"})
    assert read(files.pdf([[(80, 700, "minutes")]], "Helvetica")).findings == ()


@pytest.mark.parametrize(
    ("data", "is_pdf"),
    [
        (b"%PDF-1.7\n", True),
        (b"\r\n %PDF-1.7\n", True),
        (b"junk\n%PDF-1.7\n1 0 obj\nendobj", True),
        (b"how to write %PDF- in a text", False),
        (b" " * 2000 + b"%PDF-1.7", False),
    ],
)
def test_sniff(data, is_pdf):
    assert pdf.sniff(data) is is_pdf
