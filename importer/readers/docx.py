"""Word files (OOXML: docx, docm, and wps saved as such): bytes -> the words Word shows.

The body comes first, then the notes, then headers and footers, each marked with its place; a
header printed on every page is given once. No page is known: Word decides pages when it prints.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from importer.errors import EmptyFileError, NoTextError
from importer.readers import zipped
from importer.readers.assembly import Assembly
from importer.readers.limits import LARGEST_TREE
from importer.readers.reader import Reader
from importer.source import Place, SourceText

if TYPE_CHECKING:
    from lxml import etree

    from importer.readers.docx_paragraph import Block

_USUAL = "word/document.xml"
# Relationship types end alike in Transitional and Strict; the order is that of the text.
_STORIES = (
    ("footnotes", Place.NOTE),
    ("endnotes", Place.NOTE),
    ("header", Place.HEADER),
    ("footer", Place.FOOTER),
)


def sniff(data: bytes) -> bool:
    """A zip with the usual main part, or OOXML with a member under word/.

    One cut short still shows its local headers; a mere folder called word is no Word file.
    """
    if not data.startswith(zipped.SIGNATURES):
        return False
    names = [name.lower() for name in zipped.list_names(data)]
    return _USUAL in names or (
        "[content_types].xml" in names and any(name.startswith("word/") for name in names)
    )


def read(data: bytes) -> SourceText:
    """Return the text of a Word file.

    Raises DamagedFileError, EncryptedFileError, TooMuchInsideError, NoTextError (pictures only)
    and EmptyFileError; ImportError without lxml.
    """
    package = zipped.Package(data)
    assembly = Assembly()
    has_images = _read_stories(package, assembly)
    text = assembly.text
    if not text or text.isspace():
        raise NoTextError("pictures only") if has_images else EmptyFileError("no text")
    return SourceText(text, "docx", pieces=assembly.pieces)


class _Part(NamedTuple):
    """A member another one relates to; `kind` is the last word of the relationship's type."""

    kind: str
    member: str


def _read_stories(package: zipped.Package, assembly: Assembly) -> bool:
    from importer.readers import docx_xml
    from importer.readers.docx_numbering import read_numbering
    from importer.readers.docx_story import Story
    from importer.readers.docx_styles import read_styles

    main = _main(package)
    parts = [part for part in _related(package, main) if part.member in package]
    styles = read_styles(_tree(package, parts, "styles"))
    numbering = read_numbering(_tree(package, parts, "numbering"), styles.lists)

    def add(block: Block) -> None:
        assembly.add(*block)

    body = Story(styles, numbering, add)
    docx_xml.stream(package.chunks(main), body)
    seen: set[str] = set()
    for member, place in _apart(parts):
        blocks: list[Block] = []
        story = Story(styles, numbering, blocks.append, place)
        docx_xml.stream(package.chunks(member), story)
        _add_once(blocks, assembly, seen)
    return body.has_images


def _add_once(blocks: list[Block], assembly: Assembly, seen: set[str]) -> None:
    text = "".join(block.text for block in blocks)
    if text.strip() and text not in seen:
        seen.add(text)
        for block in blocks:
            assembly.add(*block)


def _main(package: zipped.Package) -> str:
    """The main part is named by the package's own relationships; mostly word/document.xml."""
    for part in _related(package, ""):
        if part.kind == "officeDocument" and part.member in package:
            return part.member
    return _USUAL


def _related(package: zipped.Package, source: str) -> Iterator[_Part]:
    """What `source` relates to inside the package (ISO/IEC 29500-2, 6.5)."""
    from importer.readers import docx_xml

    folder, name = posixpath.split(source)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in package:
        return
    root = docx_xml.tree(package.chunks(relations, LARGEST_TREE))
    for element in docx_xml.children(root, "rel:Relationship"):
        if element.get("TargetMode") != "External":
            member = posixpath.normpath(
                posixpath.join("/", folder, unquote(element.get("Target", "")))
            )
            yield _Part(element.get("Type", "").rpartition("/")[2], member.lstrip("/"))


def _tree(package: zipped.Package, parts: list[_Part], kind: str) -> etree._Element | None:
    from importer.readers import docx_xml

    for part in parts:
        if part.kind == kind:
            return docx_xml.tree(package.chunks(part.member, LARGEST_TREE))
    return None


def _apart(parts: list[_Part]) -> Iterator[tuple[str, Place]]:
    for kind, place in _STORIES:
        for part in parts:
            if part.kind == kind:
                yield part.member, place


READER = Reader(
    name="docx",
    title="Word 文档（docx）",
    suffixes=(".docx", ".docm", ".dotx", ".dotm"),
    needs="lxml",
    sniff=sniff,
    read=read,
)
