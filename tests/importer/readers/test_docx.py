"""Word files: what Word shows, in reading order, each piece with its place."""

from __future__ import annotations

import io
import zipfile

import docx as python_docx
import pytest

from importer import errors
from importer.readers import docx, read_source
from importer.source import Place
from tests.importer.readers import files
from tests.importer.readers.files import numbered, paragraph, row

ITEMS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def read(body: str, **related: str) -> str:
    """The text of a body, checked for sound pieces."""
    source = docx.read(files.docx(body, related))
    files.check_pieces(source)
    return source.text


def places(data: bytes) -> list[tuple[Place, str]]:
    """Every piece with its words."""
    source = docx.read(data)
    files.check_pieces(source)
    return [(piece.place, source.text[slice(*piece.span)]) for piece in source.pieces]


def run(content: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{content}</w:r>"


def test_a_file_of_python_docx():
    word = python_docx.Document()
    word.add_paragraph("青禾市人民政府常务会议纪要")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "第3号", "2023年2月9日"
    word.add_paragraph("一、审议").add_run("《节水方案》").bold = True
    word.sections[0].header.paragraphs[0].text = "内部文件"
    buffer = io.BytesIO()
    word.save(buffer)
    assert places(buffer.getvalue()) == [
        (Place.BODY, "青禾市人民政府常务会议纪要\n"),
        (Place.TABLE, "第3号\t2023年2月9日\n"),
        (Place.BODY, "一、审议《节水方案》\n"),
        (Place.HEADER, "内部文件\n"),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:t>会</w:t><w:tab/><w:t>议</w:t>", "会\t议"),
        ("<w:t>会</w:t><w:br/><w:t>议</w:t>", "会\n议"),
        ('<w:t>会</w:t><w:br w:type="page"/><w:t>议</w:t>', "会\f议"),
        ("<w:t>会</w:t><w:cr/><w:t>议</w:t>", "会\n议"),
        ("<w:t>5</w:t><w:noBreakHyphen/><w:t>7月</w:t>", "5-7月"),
        ('<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t>', "☑同意"),
        ('<w:sym w:font="Symbol" w:char="2116"/><w:sym w:char="D800"/><w:sym w:char="x"/>', "№"),
        ('<w:t xml:space="preserve"> 会 </w:t><w:t>议</w:t>', " 会 议"),
        ("<w:t>会\n议</w:t>", "会 议"),
        ("<w:t>会</w:t><w:lastRenderedPageBreak/><w:t>议&amp;&#x1F600;</w:t>", "会议&😀"),
        ("<w:t>会</w:t><w:footnoteReference/><w:t>议</w:t>", "会议"),
        ("<w:ruby><w:rt><w:r><w:t>q</w:t></w:r></w:rt><w:rubyBase/></w:ruby><w:t>青</w:t>", "青"),
    ],
)
def test_what_a_run_says(content, text):
    assert read(f"<w:p>{run(content)}</w:p>") == text + "\n"


def test_tab_stops_are_no_tabs():
    stops = '<w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs>'
    assert read(paragraph("会议", stops)) == "会议\n"


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:ins>{}</w:ins>", "前中后"),
        ("<w:del>{}</w:del>", "前后"),
        ("<w:moveFrom>{}</w:moveFrom>", "前后"),
        ("<w:moveTo>{}</w:moveTo>", "前中后"),
        ("<w:hyperlink>{}</w:hyperlink>", "前中后"),
        ("<w:smartTag>{}</w:smartTag>", "前中后"),
        ('<w:fldSimple w:instr="PAGE">{}</w:fldSimple>', "前中后"),
        ("<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", "前中后"),
    ],
)
def test_what_stands_around_runs(xml, text):
    inner = xml.format(run("<w:t>中</w:t><w:delText>x</w:delText>"))
    body = f"<w:p>{run('<w:t>前</w:t>')}{inner}{run('<w:t>后</w:t>')}</w:p>"
    assert read(body) == text + "\n"


def test_a_content_control_around_paragraphs_and_tables():
    inner = paragraph("会议") + f"<w:tbl>{row(paragraph('出席'))}</w:tbl>"
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"
    assert read(body) == "会议\n出席\n"


def field(*content: str) -> str:
    kinds = ("begin", "separate", "end")
    marks = [run(f'<w:fldChar w:fldCharType="{kind}"/>') for kind in kinds]
    return marks[0] + content[0] + marks[1] + content[1] + marks[2]


def test_fields_show_their_result():
    code = run("<w:instrText> DATE </w:instrText>")
    shown = run("<w:t>2023年</w:t>")
    assert read(f"<w:p>{field(code, shown)}</w:p>") == "2023年\n"
    nested = field(code + field(code, run("<w:t>藏</w:t>")), shown)
    assert read(f"<w:p>{nested}{run('<w:t>后</w:t>')}</w:p>") == "2023年后\n"


def test_a_field_never_ended_hides_no_other_paragraph():
    begun = run('<w:fldChar w:fldCharType="begin"/>')
    assert read(f"<w:p>{begun}</w:p>{paragraph('会议')}") == "\n会议\n"


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        ("<w:vanish/>", "会\n"),
        ('<w:vanish w:val="1"/>', "会\n"),
        ('<w:vanish w:val="0"/>', "会藏\n"),
        ("<w:webHidden/>", "会藏\n"),
        ('<w:rStyle w:val="Hidden"/>', "会\n"),
        ('<w:rStyle w:val="Hidden"/><w:vanish w:val="false"/>', "会藏\n"),
        ("<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>", "会藏\n"),
    ],
)
def test_hidden_text_is_not_shown(properties, text):
    styles = '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    body = f"<w:p>{run('<w:t>会</w:t>')}{run('<w:t>藏</w:t>', properties)}</w:p>"
    assert read(body, styles=styles) == text


def test_a_struck_paragraph_mark_joins_two_paragraphs_and_is_not_counted():
    struck = (
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
        f"<w:rPr><w:del/></w:rPr></w:pPr>{run('<w:t>审议</w:t>')}</w:p>"
    )
    body = struck + numbered("方案") + numbered("办法")
    assert read(body, numbering=ITEMS) == "一、审议方案\n二、办法\n"


def test_words_left_over_by_a_struck_mark_at_the_end_are_kept():
    struck = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('<w:t>会议</w:t>')}</w:p>"
    assert read(struck) == "会议\n"
    assert read(f"<w:tbl>{row(struck)}</w:tbl>") == "会议\n"


def test_a_style_separator_runs_heading_and_body_together():
    heading = (
        "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>"
        f"<w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>{run('<w:t>审议方案。</w:t>')}</w:p>"
    )
    assert read(heading + paragraph("会议认为"), numbering=ITEMS) == "一、审议方案。会议认为\n"


def test_a_table_is_read_row_by_row():
    long = "市水务局、市财政局、市发改委、市住建局、市城管局、市农业农村局、市生态环境局、市卫健委"
    table = (
        row(paragraph("主办单位"), paragraph("市水务局"))
        + row(paragraph("协办单位"), paragraph(long))
        + row(paragraph("出席"), paragraph("江望舒") + paragraph("车延年"))
        + row(paragraph(""), paragraph(""))
        + row(paragraph(""), paragraph("合计"))
    )
    assert read(f"<w:tbl><w:tblPr/>{table}</w:tbl>") == (
        f"主办单位\t市水务局\n协办单位\n{long}\n出席\n江望舒\n车延年\n\t合计\n"
    )


def test_a_table_in_a_table():
    inner = f"<w:tbl>{row(paragraph('甲'), paragraph('乙'))}</w:tbl>"
    outer = f"<w:tbl>{row(paragraph('前') + inner + paragraph('后'), paragraph('旁'))}</w:tbl>"
    assert read(outer) == "前\n甲\t乙\n后\n旁\n"


def test_a_struck_row_is_left_out():
    struck = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + paragraph("删") + "</w:tc></w:tr>"
    assert (
        read(f"<w:tbl>{row(paragraph('留'))}{struck}{row(paragraph('存'))}</w:tbl>") == "留\n存\n"
    )


def box(words: str) -> str:
    return f"<w:txbxContent>{words}</w:txbxContent>"


def test_a_text_box_is_read_once_after_its_anchor():
    words = paragraph("第3号")
    drawn = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>{box(words)}</wps:txbx>"
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{box(words)}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    body = f"<w:p>{run('<w:t>青禾市</w:t>')}{run(drawn)}{run('<w:t>人民政府</w:t>')}</w:p>"
    assert places(files.docx(body + paragraph("会议"))) == [
        (Place.BODY, "青禾市人民政府\n"),
        (Place.TEXT_BOX, "第3号\n"),
        (Place.BODY, "会议\n"),
    ]


def test_the_fallback_speaks_when_the_choice_is_dumb():
    drawn = (
        "<mc:AlternateContent><mc:Choice Requires='wpx'><wps:dumb/></mc:Choice>"
        f"<mc:Fallback><w:pict>{box(paragraph('第3号'))}</w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    assert read(f"<w:p>{run(drawn)}</w:p>") == "\n第3号\n"


def test_word_art_carries_its_words_as_an_attribute():
    art = '<w:pict><v:shape><v:textpath string="会议纪要"/></v:shape></w:pict>'
    assert places(files.docx(f"<w:p>{run(art)}</w:p>")) == [
        (Place.BODY, "\n"),
        (Place.TEXT_BOX, "会议纪要\n"),
    ]


def test_notes_headers_and_footers_follow_the_body_once():
    note = (
        f'<w:footnote w:type="separator">{paragraph("线")}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph("注一")}</w:footnote>'
    )
    related = {
        "header": paragraph("青禾市人民政府"),
        "header-2": paragraph("青禾市人民政府"),
        "header-3": paragraph("  "),
        "footer": f"<w:p>{run(box(paragraph('— 1 —')))}</w:p>",
        "footnotes": note,
        "endnotes": f"<w:endnote>{paragraph('尾注')}</w:endnote>",
    }
    assert places(files.docx(paragraph("会议"), related)) == [
        (Place.BODY, "会议\n"),
        (Place.NOTE, "注一\n尾注\n"),
        (Place.HEADER, "青禾市人民政府\n"),
        (Place.FOOTER, "\n— 1 —\n"),
    ]


def test_strict_ooxml():
    data = files.docx(numbered("审议方案"), {"numbering": ITEMS}, files.STRICT)
    assert docx.read(data).text == "一、审议方案\n"


def test_the_main_part_may_be_called_otherwise():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/>'
        '<Relationship Type="http://x/header" Target="http://y/" TargetMode="External"/>'
        "</Relationships>"
    )
    body = files.part("document", f"<w:body>{paragraph('会议')}</w:body>")
    members = {"[Content_Types].xml": "", "_rels/.rels": relations, "word\\document2.xml": body}
    assert read_source(files.package(members), "纪要.wps").text == "会议\n"


def test_entities_fetch_nothing(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("机密", encoding="utf-8")
    doctype = f'<!DOCTYPE d [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    body = files.part("document", f"<w:body>{paragraph('会&x;议')}</w:body>")
    assert docx.read(files.package({"word/document.xml": doctype + body})).text == "会议\n"


def test_entities_that_multiply_are_refused():
    lines = "".join(
        f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' if n else '<!ENTITY e0 "会议纪要">'
        for n in range(12)
    )
    body = files.part("document", f"<w:body>{paragraph('&e11;')}</w:body>")
    data = files.package({"word/document.xml": f"<!DOCTYPE d [{lines}]>{body}"})
    with pytest.raises(errors.UnreadableError):
        docx.read(data)


@pytest.mark.parametrize(
    "xml", ["", "<w:document>", "not xml", '<?xml version="1.0" encoding="no"?><a/>', "<a>\0</a>"]
)
def test_broken_xml_is_damage(xml):
    with pytest.raises(errors.DamagedFileError):
        docx.read(files.package({"word/document.xml": xml}))


def test_elements_nested_beyond_reason():
    around = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = paragraph("会议")
    for _ in range(100):
        body = around.format(body)
    assert read(body) == "会议\n"
    for _ in range(100):
        body = around.format(body)
    with pytest.raises(errors.DamagedFileError):
        read(body)


def test_no_main_part_is_damage():
    with pytest.raises(errors.DamagedFileError):
        docx.read(files.package({"word/styles.xml": "<a/>"}))


def test_no_words():
    with pytest.raises(errors.EmptyFileError):
        docx.read(files.docx(paragraph(" ")))
    with pytest.raises(errors.NoTextError):
        docx.read(files.docx(f"<w:p>{run('<w:drawing><a:blip/></w:drawing>')}</w:p>"))


def test_a_locked_member_is_encrypted():
    data = bytearray(files.docx(paragraph("会议")))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        offset = archive.getinfo("word/document.xml").header_offset
    directory = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
    data[offset + 6] |= 1
    data[directory + 8] |= 1
    with pytest.raises(errors.EncryptedFileError):
        docx.read(bytes(data))


def test_every_paragraph_of_a_long_file_comes_once():
    body = "".join(paragraph(f"第{n}段") for n in range(3000))
    assert read(body) == "".join(f"第{n}段\n" for n in range(3000))
