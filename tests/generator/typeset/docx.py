"""Word files of invented minutes, with the oddities real ones have; the same bytes every time."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from tests.generator.layout import Kind, Paragraph
from tests.generator.qinghe.shelf import Oddity

_EPOCH = (2022, 1, 1, 0, 0, 0)
_CENTRED = frozenset({Kind.HEAD, Kind.NUMBER, Kind.TITLE})
_RIGHT = frozenset({Kind.OFFICE, Kind.SIGN_OFF})
_FONTS = {Kind.HEAD: "方正小标宋简体", Kind.TITLE: "方正小标宋简体", Kind.HEADING: "黑体"}
_POINTS = {Kind.HEAD: 30, Kind.TITLE: 22, Kind.DISTRIBUTION: 14}
_NUMBER_ID = 77
# The words once written, struck out in revision, and what took their place.
_STRUCK, _PUT = "9月底前", "10月底前"


def write(paragraphs: Sequence[Paragraph], oddities: frozenset[Oddity]) -> bytes:
    """Return the bytes of a Word file holding `paragraphs`."""
    word = Document()
    _page(word)
    if Oddity.NUMBERED in oddities:
        _define_numbering(word)
    for paragraph in paragraphs:
        _add(word, paragraph, oddities)
    buffer = io.BytesIO()
    word.save(buffer)
    return _without_clock(buffer.getvalue())


def _page(word: WordDocument) -> None:
    """A4 with the margins of the standard, 仿宋 三号, and a page number field in the footer."""
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    style = word.styles["Normal"]
    style.font.name, style.font.size = "Times New Roman", Pt(16)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
    style.paragraph_format.line_spacing = Pt(28)
    style.paragraph_format.space_after = Pt(0)
    _page_number(section.footer.paragraphs[0])
    properties = word.core_properties
    properties.author, properties.title = "青禾市人民政府办公室", "常务会议纪要"
    properties.created = properties.modified = datetime(*_EPOCH)  # noqa: DTZ001


def _page_number(footer: WordParagraph) -> None:
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    field = parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )
    footer._p.append(field)
    footer.add_run(" —")


def _add(word: WordDocument, paragraph: Paragraph, oddities: frozenset[Oddity]) -> None:
    """One paragraph, where and how this file's oddities put it."""
    if Oddity.TABLE in oddities and paragraph.kind is Kind.ATTENDANCE:
        cell = word.add_table(rows=1, cols=1).cell(0, 0)
        _set(cell.paragraphs[0], paragraph)
    elif Oddity.TEXT_BOX in oddities and paragraph.kind in {Kind.NUMBER, Kind.OFFICE}:
        _add_text_box(word, paragraph)
    elif Oddity.NUMBERED in oddities and paragraph.kind is Kind.HEADING:
        bare = Paragraph(paragraph.kind, paragraph.text.partition("、")[2])
        _set(word.add_paragraph(), bare)._p.get_or_add_pPr().append(_numbered())
    elif Oddity.TRACKED in oddities and _PUT in paragraph.text:
        _set_tracked(word.add_paragraph(), paragraph)
    else:
        _set(word.add_paragraph(), paragraph)


def _set(line: WordParagraph, paragraph: Paragraph) -> WordParagraph:
    """Set the words in the face and place of their kind."""
    _place(line, paragraph.kind)
    _run(line, paragraph.text, paragraph.kind)
    return line


def _place(line: WordParagraph, kind: Kind) -> None:
    if kind in _CENTRED:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif kind in _RIGHT:
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    else:
        line.paragraph_format.first_line_indent = Pt(32)


def _run(line: WordParagraph, text: str, kind: Kind) -> None:
    run = line.add_run(text)
    run.font.size = Pt(_POINTS.get(kind, 16))
    run._r.get_or_add_rPr().get_or_add_rFonts().set(
        qn("w:eastAsia"), _FONTS.get(kind, "仿宋_GB2312")
    )
    if kind is Kind.HEAD:
        run.font.color.rgb = RGBColor(0xD0, 0x10, 0x10)


def _set_tracked(line: WordParagraph, paragraph: Paragraph) -> None:
    """A revision not yet accepted: the struck words must not be read."""
    before, _, after = paragraph.text.partition(_PUT)
    who = f'w:id="9" w:author="舒念慈" w:date="2023-07-12T09:00:00Z" {nsdecls("w")}'
    _place(line, paragraph.kind)
    _run(line, before, paragraph.kind)
    struck = f"<w:del {who}><w:r><w:delText>{_STRUCK}</w:delText></w:r></w:del>"
    put = f"<w:ins {who}><w:r><w:t>{_PUT}</w:t></w:r></w:ins>"
    line._p.append(parse_xml(struck))
    line._p.append(parse_xml(put))
    _run(line, after, paragraph.kind)


def _define_numbering(word: WordDocument) -> None:
    """Word's own 一、二、三、: the labels are nowhere in the text."""
    numbering = word.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        '<w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl>'
    )
    kind = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{_NUMBER_ID}">{level}</w:abstractNum>'
    use = (
        f'<w:num {nsdecls("w")} w:numId="{_NUMBER_ID}">'
        f'<w:abstractNumId w:val="{_NUMBER_ID}"/></w:num>'
    )
    numbering.insert(0, parse_xml(kind))
    numbering.append(parse_xml(use))


def _numbered() -> BaseOxmlElement:
    return parse_xml(
        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{_NUMBER_ID}"/></w:numPr>'
    )


def _add_text_box(word: WordDocument, paragraph: Paragraph) -> None:
    """As Word writes one: the drawing, and the same words again for readers that know only VML."""
    words = f"<w:txbxContent><w:p><w:r><w:t>{paragraph.text}</w:t></w:r></w:p></w:txbxContent>"
    line = word.add_paragraph()
    line._p.append(parse_xml(_TEXT_BOX.format(words=words, id=len(word.paragraphs))))


_TEXT_BOX = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps">
<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5600000" cy="420000"/>
<wp:docPr id="{id}" name="文本框 {id}"/><a:graphic>
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5600000" cy="420000"/>
</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{words}</wps:txbx>
<wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:440pt;height:33pt"><v:textbox>{words}</v:textbox>
</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def _without_clock(data: bytes) -> bytes:
    """The same archive with every member dated alike, so that equal words give equal bytes."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
