"""The labels minutes number things with: 一、 for items, （一） for points, and their order."""

from __future__ import annotations

import re

from importer.structure.numerals import number

_HAN_NUMBER = "[一二三四五六七八九十百]"
HAN_ITEM = rf"{_HAN_NUMBER}{{1,4}}\s?[、．.]"
DIGIT_ITEM = r"[0-9]{1,2}\s?[、．.](?![0-9])"
ITEM_LABEL = rf"(?:{HAN_ITEM}|{DIGIT_ITEM})"
POINT_LABEL = rf"（{_HAN_NUMBER}{{1,3}}）"

_NUMBER = re.compile(rf"{_HAN_NUMBER}+|[0-9]+")


def ordinal(label: str) -> int | None:
    """Return the number a label says: 3 for 三、 or （三） or 3."""
    found = _NUMBER.search(label)
    return None if found is None else number(found[0])
