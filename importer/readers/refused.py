"""Formats told by their content and refused by name, so that no binary garbage is shown.

Each line here is the place a later reader will take. Signatures: [MS-CFB] 2.2 (OLE), APPNOTE.TXT
4.3.7 (zip), and the formats' own specifications.
"""

from __future__ import annotations

import re

from importer.errors import (
    BinaryFileError,
    DamagedFileError,
    EncryptedFileError,
    UnsupportedFormatError,
)
from importer.readers import zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "RTF 文档"),
    (b"\x89PNG\r\n\x1a\n", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"II*\0", "图片"),
    (b"MM\0*", "图片"),
    (b"GIF87a", "图片"),
    (b"GIF89a", "图片"),
    (b"Rar!\x1a\x07", "压缩包（rar）"),
    (b"7z\xbc\xaf\x27\x1c", "压缩包（7z）"),
    (b"\x1f\x8b\x08", "压缩包（gz）"),
    (b"MIME-Version:", "网页归档（mht）"),
)
_OLE_STREAMS: tuple[tuple[str, str], ...] = (
    ("WordDocument", "旧版 Word 文档（doc/wps）"),
    ("Workbook", "Excel 表格（xls/et）"),
    ("PowerPoint Document", "演示文稿（ppt/dps）"),
)
_ZIP_MEMBERS: tuple[tuple[str, str], ...] = (
    ("OFD.xml", "OFD 版式文件"),
    ("xl/", "Excel 表格（xlsx）"),
    ("ppt/", "演示文稿（pptx）"),
    ("content.xml", "OpenDocument 文档（odt）"),
)
# HTML Living Standard 13.2.6.4.1: comments and white space may come before the doctype.
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?><!--.*?-->\s*)*+<(?:!doctype\s+html|html[\s>])",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 8192  # a licence in a comment may come first
_WORD_XML = re.compile(rb'<\?mso-application\s+progid="Word\.Document"')


def refuse(data: bytes) -> None:
    """Raise what fits when the bytes are a format nobody reads; return when they are unknown."""
    name = _name(data)
    if name is not None:
        raise UnsupportedFormatError(name)
    if _is_program(data):
        raise BinaryFileError("program", "这是可执行程序，不是文档，没有读取。请核实文件来源。")


def _name(data: bytes) -> str | None:
    if data.startswith(OLE):
        return _name_ole(data)
    if data.startswith(zipped.SIGNATURES):
        return _name_zip(data)
    if _is_bmp(data) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "图片"
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    return _name_markup(data)


def _name_ole(data: bytes) -> str:
    """Stream names stand in the directory as UTF-16, [MS-CFB] 2.6.1."""
    if _holds_stream(data, "EncryptedPackage"):
        # A docx with a password is an OLE file around the encrypted zip, [MS-OFFCRYPTO] 2.3.
        raise EncryptedFileError("EncryptedPackage")
    for stream, name in _OLE_STREAMS:
        if _holds_stream(data, stream):
            return name
    return "旧版 Office 文件"


def _holds_stream(data: bytes, name: str) -> bool:
    return name.encode("utf-16-le") in data


def _name_zip(data: bytes) -> str:
    members = zipped.list_names(data)
    for start, name in _ZIP_MEMBERS:
        if any(member.startswith(start) for member in members):
            return name
    if not zipped.is_whole(data):
        raise DamagedFileError("zip without its directory")
    return "压缩包（zip）"


def _name_markup(data: bytes) -> str | None:
    # A page saved as UTF-16 is ASCII with a NUL after every character.
    start = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe").replace(b"\0", b"")
    if _HTML.match(start):
        return "网页（html）"
    return "Word XML 文档" if _WORD_XML.search(start) else None


def _is_bmp(data: bytes) -> bool:
    """Two letters are no proof: the reserved bytes must be zero and the header's length known."""
    return data[:2] == b"BM" and data[6:10] == b"\0\0\0\0" and data[14:18] in _BMP_HEADERS


_BMP_HEADERS = tuple(bytes([length, 0, 0, 0]) for length in (12, 40, 52, 56, 108, 124))


def _is_program(data: bytes) -> bool:
    """ELF, Mach-O or DOS/Windows; a text may begin with the letters MZ, but holds no NULs there."""
    if data.startswith((b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")):
        return True
    return data[:2] == b"MZ" and b"\0" in data[2:64]
