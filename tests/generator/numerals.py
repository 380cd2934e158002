"""Chinese numerals and dates as minutes print them."""

from __future__ import annotations

from datetime import date

_DIGITS = "零一二三四五六七八九"


def chinese(number: int) -> str:
    """1 to 99 as 一 … 九十九, the labels of items and points."""
    tens, ones = divmod(number, 10)
    left = {0: "", 1: "十"}.get(tens, _DIGITS[tens] + "十")
    return left + (_DIGITS[ones] if ones else "")


def printed(day: date) -> str:
    """2023年2月4日."""
    return f"{day.year}年{day.month}月{day.day}日"
