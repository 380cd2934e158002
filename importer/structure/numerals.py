"""Numbers as minutes print them: 12, １２, 十二, 一百零三, 二〇二五."""

from __future__ import annotations

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "Ｏ": 0, "O": 0, "两": 2, "廿": 20, "卅": 30}
_UNITS = {"十": 10, "百": 100, "千": 1000}

NUMERAL = "[0-9０-９〇零○一二三四五六七八九十百]"


def number(text: str) -> int | None:
    """Return the number `text` says, or None; positional (二〇二五) and counted (二十五) forms."""
    text = "".join(text.split())
    if text.isdecimal():
        return int(text)
    if any(char not in _DIGITS and char not in _UNITS for char in text) or not text:
        return None
    if not any(char in _UNITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    return _counted(text)


def _counted(text: str) -> int:
    total = pending = 0
    for char in text:
        if char in _UNITS:
            total += (pending or 1) * _UNITS[char]
            pending = 0
        else:
            pending = _DIGITS[char]
    return total + pending
