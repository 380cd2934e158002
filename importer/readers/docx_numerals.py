"""Numbers as Word counts with them: the values of w:numFmt (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_HAN = "〇一二三四五六七八九"
_PLAIN_UNITS = ("", "十", "百", "千")
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
# Word repeats letters (aa, bb); a hostile start value must not make a label of a million.
_LARGEST: Final = 99_999
_MOST_LETTERS: Final = 780


def render(number: int, kind: str) -> str:
    """Return `number` in the numbering format `kind`; unknown formats and numbers in decimal."""
    write = _FORMATS.get(kind)
    if write is None or not 0 <= number <= _LARGEST:
        return str(number)
    return write(number) or str(number)


def _counted(
    digits: str, units: tuple[str, ...], ten_thousand: str, zero: str, bare: str = ""
) -> Callable[[int], str]:
    """A counting system with units: 一百零一. The units in `bare` never take an 一: 百十一."""

    def write(number: int) -> str:
        high, low = divmod(number, 10_000)
        text = group(high) + ten_thousand if high else ""
        if high and 0 < low < 1000:
            text += zero
        return text + group(low) if number else zero or digits[0]

    def group(number: int) -> str:
        text, gap = "", False
        for place in (3, 2, 1, 0):
            digit, unit = number // 10**place % 10, units[place]
            if digit:
                said = "" if digit == 1 and unit and unit in bare else digits[digit]
                text += (zero if gap and text else "") + said + unit
            gap = not digit
        return text

    return write


def _from_ten(write: Callable[[int], str]) -> Callable[[int], str]:
    """十一 rather than 一十一, at the beginning only: 一百一十一."""
    return lambda number: write(number).removeprefix("一" if 10 <= number < 20 else "")


def _digits(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(digit)] for digit in str(number))


def _digits_from_hundred(digits: str) -> Callable[[int], str]:
    """十一 and 九十九, but 一〇〇: w:chineseCounting knows no 百."""
    tens = _from_ten(_counted(_HAN, _PLAIN_UNITS, "万", ""))
    ones = _digits(digits)
    return lambda number: tens(number) if 0 < number < 100 else ones(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number else ""


def _sexagenary(number: int) -> str:
    return _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number)


def _letters(first: str) -> Callable[[int], str]:
    """a … z, aa, bb: Word repeats the letter where a spreadsheet would go on with ab."""

    def write(number: int) -> str:
        if not 0 < number <= _MOST_LETTERS:
            return ""
        turns, letter = divmod(number - 1, 26)
        return chr(ord(first) + letter) * (turns + 1)

    return write


def _roman(number: int) -> str:
    text = ""
    for worth, sign in _ROMAN if number < 10_000 else ():
        count, number = divmod(number, worth)
        text += sign * count
    return text


def _signs(*ranges: tuple[int, int, int]) -> Callable[[int], str]:
    """Signs by code point: (first number, last number, code point of the first)."""

    def write(number: int) -> str:
        for first, last, code in ranges:
            if first <= number <= last:
                return chr(code + number - first)
        return ""

    return write


_CHINESE = _from_ten(_counted(_HAN, _PLAIN_UNITS, "万", "零"))
_CIRCLED = _signs((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_FULL_WIDTH = _digits("０１２３４５６７８９")
_LEGAL = ("零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖")

_FORMATS: Final[dict[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalHalfWidth": str,
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _FULL_WIDTH,
    "decimalFullWidth2": _FULL_WIDTH,
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _signs((1, 20, 0x2474)),
    "decimalEnclosedFullstop": _signs((1, 20, 0x2488)),
    "numberInDash": lambda number: f"- {number} -",
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "chineseCounting": _digits_from_hundred(_HAN),
    "chineseCountingThousand": _CHINESE,
    "chineseLegalSimplified": _counted(_LEGAL[0], _LEGAL_UNITS, "万", "零"),
    "ideographDigital": _digits(_HAN),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "ideographZodiacTraditional": _sexagenary,
    "ideographLegalTraditional": _counted(_LEGAL[1], _LEGAL_UNITS, "萬", "零"),
    "ideographEnclosedCircle": _signs((1, 10, 0x3280)),
    "japaneseCounting": _counted(_HAN, _PLAIN_UNITS, "万", "", bare="十百千"),
    "japaneseDigitalTenThousand": _digits(_HAN),
    "taiwaneseCounting": _digits_from_hundred("○一二三四五六七八九"),
    "taiwaneseCountingThousand": _from_ten(_counted(_HAN, _PLAIN_UNITS, "萬", "零")),
    "taiwaneseDigital": _digits("○一二三四五六七八九"),
    "koreanDigital2": _digits("零一二三四五六七八九"),
}
