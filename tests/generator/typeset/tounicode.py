"""Mending the text layer of Qt's PDFs, where 人 reads as the radical ⼈.

Noto's CJK faces draw a radical (U+2E80 to U+2FDF) and its character with one glyph, and Qt's
ToUnicode map takes the lower code point of the two. Copying 青禾市政府 then gives ⻘⽲市政府.
"""

from __future__ import annotations

import re

from PySide6.QtGui import QFont, QRawFont

_RADICALS = range(0x2E80, 0x2FE0)
# Qt writes these maps uncompressed, so a code point can be changed without moving a byte.
_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_CODE = re.compile(rb"<(2[EF][0-9A-F]{2})>")


def mend(pdf: bytes, font: QFont, text: str) -> bytes:
    """Return `pdf` with its ToUnicode maps naming the characters of `text`, not radicals."""
    meant = _meant(font, text)

    def put(code: re.Match[bytes]) -> bytes:
        return b"<%04X>" % meant.get(int(code[1], 16), int(code[1], 16))

    return _MAP.sub(lambda found: _CODE.sub(put, found[0]), pdf)


def _meant(font: QFont, text: str) -> dict[int, int]:
    """Radical -> character, for every character of `text` whose glyph is also a radical's."""
    raw = QRawFont.fromFont(font)
    used = "".join(sorted(set(text)))
    by_glyph = dict(zip(raw.glyphIndexesForString(used), used, strict=True))
    radicals = "".join(chr(code) for code in _RADICALS if raw.supportsCharacter(code))
    pairs = zip(radicals, raw.glyphIndexesForString(radicals), strict=True)
    return {ord(radical): ord(by_glyph[glyph]) for radical, glyph in pairs if glyph in by_glyph}
