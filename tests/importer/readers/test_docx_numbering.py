"""Automatic numbering as Word shows it: ISO/IEC 29500-1, 17.9, case by case."""

from __future__ import annotations

import pytest

from importer.readers import docx
from tests.importer.readers import files
from tests.importer.readers.files import numbered, paragraph


def level(index: int, kind: str, text: str, start: int = 1, more: str = "") -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(
    *levels: str, uses: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
) -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{uses}'


def use(number: int, overrides: str = "", abstract: int = 0) -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'


def override(start: int, index: int = 0) -> str:
    return f'<w:lvlOverride w:ilvl="{index}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def read(body: str, numbering: str, styles: str = "") -> list[str]:
    data = files.docx(body, {"numbering": numbering, "styles": styles})
    return docx.read(data).text.splitlines()


def count(*levels: int, numbering: str) -> list[str]:
    """The labels of paragraphs at these levels of list 1."""
    return [
        line.rstrip("文") for line in read("".join(numbered("文", 1, n) for n in levels), numbering)
    ]


OUTLINE = lists(
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCountingThousand", "（%2）"),
    level(2, "decimal", "%3．"),
)


def test_levels_begin_anew_below_a_higher_one():
    labels = count(0, 1, 1, 2, 2, 1, 2, 0, 1, 2, numbering=OUTLINE)
    assert labels == "一、 （一） （二） 1． 2． （三） 1． 二、 （一） 1．".split()


def test_a_level_that_never_begins_anew():
    kept = lists(
        level(0, "decimal", "%1、"), level(1, "decimal", "（%2）", more='<w:lvlRestart w:val="0"/>')
    )
    assert count(0, 1, 0, 1, numbering=kept) == "1、 （1） 2、 （2）".split()


def test_a_level_that_begins_anew_only_after_the_highest():
    kept = lists(
        level(0, "decimal", "%1、"),
        level(1, "decimal", "（%2）"),
        level(2, "decimal", "%3．", more='<w:lvlRestart w:val="1"/>'),
    )
    assert count(0, 1, 2, 1, 2, 0, 2, numbering=kept) == "1、 （1） 1． （2） 2． 2、 1．".split()


def test_numbers_of_higher_levels_within_a_label():
    nested = lists(
        level(0, "chineseCounting", "第%1章"),
        level(1, "decimal", "%1.%2、"),
        level(2, "decimal", "%1.%2.%3、", more="<w:isLgl/>"),
    )
    labels = count(0, 0, 1, 2, numbering=nested)
    assert [label.strip() for label in labels] == "第一章 第二章 二.1、 2.1.1、".split()


def test_a_level_whose_parents_never_came_counts_them_from_their_start():
    nested = lists(level(0, "decimal", "%1、", start=3), level(1, "decimal", "%1.%2、"))
    assert count(1, numbering=nested) == ["3.1、"]


@pytest.mark.parametrize(
    ("text", "more", "line"),
    [
        ("%1、", "", "1、文"),
        ("（%1）", "", "（1）文"),
        ("%1．", "", "1．文"),
        ("%1.", "", "1. 文"),
        ("(%1)", "", "(1) 文"),
        ("第%1条", "", "第1条 文"),
        ("第%1条", '<w:suff w:val="space"/>', "第1条 文"),
        ("第%1条", '<w:suff w:val="nothing"/>', "第1条文"),
        ("", "", "文"),
    ],
)
def test_the_space_after_a_label(text, more, line):
    assert read(numbered("文"), lists(level(0, "decimal", text, more=more))) == [line]


@pytest.mark.parametrize(
    ("kind", "text", "line"),
    [
        ("bullet", "\uf06c", "● 文"),
        ("bullet", "\uf0ff", "• 文"),
        ("bullet", "★", "★ 文"),
        ("none", "%1", "文"),
        ("none", "附：%1", "附：文"),
        ("decimalEnclosedCircle", "%1", "①文"),
    ],
)
def test_labels_that_do_not_count(kind, text, line):
    assert read(numbered("文"), lists(level(0, kind, text))) == [line]


def test_lists_that_share_an_abstract_list_count_on():
    shared = lists(level(0, "decimal", "%1、"), uses=use(1) + use(2))
    body = numbered("文", 1) + numbered("文", 2) + numbered("文", 1)
    assert read(body, shared) == ["1、文", "2、文", "3、文"]


def test_a_start_override_begins_anew_once():
    restarted = lists(level(0, "decimal", "%1、"), uses=use(1) + use(2, override(1)))
    body = "".join(numbered("文", n) for n in (1, 1, 2, 2, 1, 2))
    assert read(body, restarted) == [f"{n}、文" for n in (1, 2, 1, 2, 3, 4)]


def test_an_override_may_redefine_a_level():
    new = f'<w:lvlOverride w:ilvl="0">{level(0, "ideographTraditional", "%1、")}</w:lvlOverride>'
    assert read(numbered("文", 2), lists(level(0, "decimal", "%1、"), uses=use(2, new))) == [
        "甲、文"
    ]


def test_abstract_lists_count_apart():
    two = OUTLINE + (
        f'<w:abstractNum w:abstractNumId="7">{level(0, "decimal", "%1、")}</w:abstractNum>'
        f"{use(9, abstract=7)}"
    )
    body = numbered("文", 1) + numbered("文", 9) + numbered("文", 1)
    assert read(body, two) == ["一、文", "1、文", "二、文"]


@pytest.mark.parametrize("properties", ['<w:numId w:val="0"/>', '<w:numId w:val="99"/>'])
def test_no_such_list(properties):
    body = paragraph("文", f"<w:numPr>{properties}</w:numPr>")
    assert read(body, OUTLINE) == ["文"]


@pytest.mark.parametrize("index", [-1, 8, 9, 2**30])
def test_no_such_level(index):
    assert read(numbered("文", 1, index), OUTLINE) == ["文"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Item"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Plain"><w:basedOn w:val="Item"/>'
    '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Deep"><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


@pytest.mark.parametrize(
    ("style", "more", "line"),
    [
        ("Item", "", "一、文"),
        ("Heir", "", "一、文"),
        ("Deep", "", "（一）文"),
        ("Plain", "", "文"),
        ("Loop", "", "文"),
        ("Missing", "", "文"),
        ("Item", '<w:numPr><w:numId w:val="0"/></w:numPr>', "文"),
        ("Item", '<w:numPr><w:ilvl w:val="2"/></w:numPr>', "1．文"),
    ],
)
def test_numbering_by_style(style, more, line):
    body = paragraph("文", f'<w:pStyle w:val="{style}"/>{more}')
    assert read(body, OUTLINE, STYLES) == [line]


def test_a_level_linked_to_a_style():
    linked = lists(
        level(0, "decimal", "%1、"),
        level(1, "decimal", "（%2）", more='<w:pStyle w:val="Item"/>'),
    )
    assert read(paragraph("文", '<w:pStyle w:val="Item"/>'), linked, STYLES) == ["（1）文"]


def test_the_default_style_may_count_too():
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="a">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = "<w:p><w:r><w:t>文</w:t></w:r></w:p>" * 2
    assert read(body, OUTLINE, styles) == ["一、文", "二、文"]


def test_a_list_defined_by_a_numbering_style():
    linked = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="Outline"/></w:abstractNum>'
        f"{use(3, abstract=5)}{OUTLINE}"
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="Outline">'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    assert read(numbered("文", 3), linked, styles) == ["一、文"]


def test_a_format_newer_than_the_standard_falls_back():
    newer = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom"/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimalZero"/></mc:Fallback></mc:AlternateContent>'
        '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>'
    ) + use(1)
    assert read(numbered("文"), newer) == ["01、文"]


def test_old_properties_of_a_change_do_not_count():
    old = (
        '<w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        "</w:pPrChange>"
    )
    assert read(paragraph("文", old) + numbered("文"), OUTLINE) == ["文", "一、文"]


def test_paragraphs_in_cells_and_boxes_count_in_reading_order():
    box = f"<w:r><w:txbxContent>{numbered('箱')}</w:txbxContent></w:r>"
    anchor = numbered("文").replace("</w:p>", f"{box}</w:p>")
    body = anchor + f"<w:tbl>{files.row(numbered('格'))}</w:tbl>" + numbered("后")
    assert read(body, OUTLINE) == ["一、文", "二、箱", "三、格", "四、后"]
