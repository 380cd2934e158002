"""Files made on the spot: Word packages from raw XML, and PDFs with and without a text layer."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from importer.source import SourceText

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OTHERS = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)

SENTENCES = (
    "会议听取并审议了市水务局关于《青禾市节水行动实施方案》的汇报。",
    "会议认为，节水优先是青禾市可持续发展的必然选择，各镇各部门要提高认识。",
    "会议明确，原则同意该《方案》，由市水务局会同有关部门修改完善后印发实施。",
)


def paragraph(text: str, properties: str = "") -> str:
    """A w:p with one run; `properties` goes into its w:pPr."""
    kept = f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r>{kept}</w:r></w:p>"


def numbered(text: str, use: int = 1, level: int = 0) -> str:
    """A w:p counted in list `use`."""
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{use}"/></w:numPr>'
    return paragraph(text, properties)


def row(*cells: str) -> str:
    """A w:tr; each cell is the XML of its paragraphs."""
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def part(root: str, content: str, namespace: str = TRANSITIONAL) -> str:
    """The XML of one part."""
    return f'<w:{root} xmlns:w="{namespace}" {_OTHERS}>{content}</w:{root}>'


def docx(
    body: str, related: Mapping[str, str] | None = None, namespace: str = TRANSITIONAL
) -> bytes:
    """A Word file; `related` maps the kind of a part (numbering, header-2) to its content."""
    related = related or {}
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": part("document", f"<w:body>{body}</w:body>", namespace),
        "word/_rels/document.xml.rels": _relations({kind: f"{kind}.xml" for kind in related}),
    }
    for kind, content in related.items():
        members[f"word/{kind}.xml"] = part(kind.partition("-")[0], content, namespace)
    return package(members)


def _relations(targets: Mapping[str, str]) -> str:
    lines = (
        f'<Relationship Id="r{n}" Type="{_TYPES}/{kind.partition("-")[0]}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(lines)}</Relationships>'


def package(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of these members, dated alike."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, method)
    return buffer.getvalue()


def pdf(
    pages: Sequence[Sequence[tuple[float, float, str]]],
    font: str = "STSong-Light",
    encryption: StandardEncryption | None = None,
) -> bytes:
    """A PDF whose pages hold lines of 16-point text at (x, y)."""
    if font == "STSong-Light":
        pdfmetrics.registerFont(UnicodeCIDFont(font))
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt=encryption)
    for lines in pages:
        canvas.setFont(font, 16)
        for x, y, text in lines:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def set_page(paragraphs: Sequence[str], width: int = 26, top: float = 760) -> list[tuple]:
    """Lines of `width` characters on one page, the first of each paragraph indented by two."""
    lines, y = [], top
    for text in paragraphs:
        first, rest = text[: width - 2], text[width - 2 :]
        lines.append((80.0 + 32, y, first))
        y -= 28
        while rest:
            lines.append((80.0, y, rest[:width]))
            rest, y = rest[width:], y - 28
    return lines


def check_pieces(source: SourceText) -> None:
    """Pieces are ordered, disjoint and inside the text; continuations are line starts."""
    end = 0
    for piece in source.pieces:
        assert end <= piece.span.start < piece.span.end
        end = piece.span.end
    assert end <= len(source.text)
    for offset in source.continuations:
        assert source.text[offset - 1] in "\n\f"
    source.text.encode("utf-8")
