"""Which encoding plain text is in, and the text.

The order: a signature (BOM), UTF-16/32 by its NULs, strict UTF-8, UTF-8 with a few broken bytes,
strict GB18030 (or Big5 where that reads better), either of them with a few broken bytes, and only
then a detector: an ASCII file with one GBK line is "cp1250" to charset-normalizer.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from importer.errors import BinaryFileError
from importer.readers import ordinary

# The longer signature first: FF FE 00 00 begins with FF FE.
_SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16BE"),
    (b"\x84\x31\x95\x33", "gb18030", "GB18030"),
)
_WIDE = {
    "utf-32-le": "UTF-32LE",
    "utf-32-be": "UTF-32BE",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
}
# HKSCS last: it fills the holes of Big5 with rare characters.
_BIG5: Final = ("cp950", "big5hkscs")
# A wrong decoding scores under a half, a right one over nine tenths; names and old forms between.
_SURE: Final = 0.8
_STRANGE: Final = 0.5
_BETTER: Final = 0.1
_CONTROLS = bytes({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1a\x1b"))
# Random bytes hold one control in nine, text a few where a converter met a page number.
_MOST_CONTROLS: Final = 0.03
_PAIR: Final = "importer.replace-pair"
_SAMPLE: Final = 1 << 16
# What takes three or four bytes in UTF-8, the replacement character apart.
_LONG = re.compile("[\u0800-\ufffc\ufffe-\U0010ffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the readable name of its encoding, and whether that is more than a guess."""

    text: str
    encoding: str
    doubtful: bool = False


def decode(data: bytes) -> Decoded:
    """Return the text of `data` without its signature; BinaryFileError when it is none."""
    return (
        _signed(data)
        or _wide(data)
        or _strict_utf8(data)
        or _broken_utf8(data)
        or _strict_chinese(data)
        or _broken_chinese(data)
        or _detected(data)
    )


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _signed(data: bytes) -> Decoded | None:
    """By signature; broken bytes after one are replaced, for the signature leaves no doubt.

    FF FE 00 00 may also be UTF-16 that begins with a NUL, so strict readings go first.
    """
    signed = [
        (data[len(bom) :], codec, name) for bom, codec, name in _SIGNATURES if data.startswith(bom)
    ]
    for rest, codec, name in signed:
        text = _try(rest, codec)
        if text is not None:
            return Decoded(text, name)
    if not signed:
        return None
    rest, codec, name = signed[-1]
    return Decoded(rest.decode(codec, "replace"), name, doubtful=True)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16/32 without a signature: line breaks and ASCII give NULs.

    A NUL alone proves nothing (converters leave some), nor does its place (一 is 4E 00): the
    reading has to look like text, and more so than the bytes do as UTF-8 or GB18030.
    """
    if b"\0" not in data:
        return None
    narrow = max(_look(data, "utf-8"), _look(data, "gb18030"))
    codec = max(_WIDE, key=lambda codec: _look(data, codec))
    if _look(data, codec) <= max(narrow, _SURE):
        return None
    text = _try(data, codec)
    if text is None:
        return Decoded(data.decode(codec, "replace"), _WIDE[codec], doubtful=True)
    return Decoded(text, _WIDE[codec])


def _look(data: bytes, codec: str) -> float:
    text = data[:_SAMPLE].decode(codec, "replace")
    return ordinary.share(text, ordinary.chinese(), ascii_counts=True)


def _strict_utf8(data: bytes) -> Decoded | None:
    text = _try(data, "utf-8")
    return None if text is None else Decoded(text, "UTF-8")


def _broken_utf8(data: bytes) -> Decoded | None:
    """A file cut amid a character, or with a byte gone bad: still UTF-8, not mojibake.

    Three-byte characters in plenty are the proof; GBK hardly ever has one by chance.
    """
    if not _is_mostly_utf8(data[:_SAMPLE]) or not _is_mostly_utf8(data):
        return None
    return Decoded(data.decode("utf-8", "replace"), "UTF-8", doubtful=True)


def _is_mostly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    long = len(_LONG.findall(text))
    return broken <= long and broken <= max(1, long // 10)


def _strict_chinese(data: bytes) -> Decoded | None:
    """Strict GB18030, unless it looks strange and Big5 looks better: either may decode both."""
    gb = _try(data, "gb18030")
    looks = 0.0 if gb is None else ordinary.share(gb, ordinary.simplified())
    if gb is not None and looks >= _SURE:
        return Decoded(gb, "GB18030")
    for codec in _BIG5:
        big5 = _try(data, codec)
        if big5 is not None and ordinary.share(big5, ordinary.traditional()) > looks + _BETTER:
            return Decoded(big5, "Big5")
    return None if gb is None else Decoded(gb, "GB18030", doubtful=looks < _STRANGE)


def _broken_chinese(data: bytes) -> Decoded | None:
    """A byte gone bad or lost: pairs run together after it, so the better way past it is taken."""
    sample = data[:_SAMPLE]
    looks, codec, name, errors = max(
        (ordinary.share(sample.decode(codec, errors), characters), codec, name, errors)
        for codec, name, characters in (
            ("gb18030", "GB18030", ordinary.simplified()),
            ("cp950", "Big5", ordinary.traditional()),
        )
        for errors in ("replace", _PAIR)
    )
    return Decoded(data.decode(codec, errors), name, doubtful=True) if looks >= _SURE else None


def _replace_pair(error: UnicodeError) -> tuple[str, int]:
    """Give up both bytes of a character: CB FF B7 is one bad character and half a good one."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    return "\ufffd", error.start + (2 if len(pair) == 2 and pair[1] > 0x7F else 1)


codecs.register_error(_PAIR, _replace_pair)


def _detected(data: bytes) -> Decoded:
    """What charset-normalizer makes of it, looked at only when it can be text at all."""
    if control_share(data[:_SAMPLE]) > _MOST_CONTROLS:
        raise BinaryFileError("control characters, and no encoding fits")
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise BinaryFileError("no encoding fits")
    text = data.decode(best.encoding, "replace")
    # UTF-7 lets lone surrogates through.
    text = _SURROGATE.sub("\ufffd", text)
    return Decoded(text, best.encoding.upper().replace("_", "-"), doubtful=True)


def control_share(data: bytes) -> float:
    """Return the share of control bytes, 0 to 1; white space and ESC are none."""
    return 1 - len(data.translate(None, _CONTROLS)) / len(data) if data else 0.0
