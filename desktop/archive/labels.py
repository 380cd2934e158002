"""What the nodes of the tree and the rows of the lists are called, as Chinese readers write it."""

from __future__ import annotations

from datetime import date

NO_ORGAN = "未注明机关"
NO_SERIES = "未注明会议"
NO_DATE = "未注明日期"

_POINT_WIDTH = 40
_CLOSED = "、，,.．。）)：:"


def organ_label(name: str) -> str:
    """青禾市人民政府."""
    return name or NO_ORGAN


def series_label(name: str) -> str:
    """市政府常务会议."""
    return name or NO_SERIES


def year_label(year: int) -> str:
    """2023年."""
    return f"{year}年" if year else NO_DATE


def meeting_label(term: int | None, session: int | None, iso_date: str | None, name: str) -> str:
    """第3届第19次 2月4日: a meeting below its year; by its file's name when nothing is known."""
    told = [session_label(term, session), _day(iso_date)]
    return " ".join(filter(None, told)) or name


def full_meeting_label(
    series: str, term: int | None, session: int | None, iso_date: str | None, name: str
) -> str:
    """市政府常务会议 第19次 2023年2月4日: a meeting named away from the tree."""
    told = [series, session_label(term, session), full_day(iso_date)]
    return " ".join(filter(None, told)) or name


def session_label(term: int | None, session: int | None) -> str:
    """第3届第19次; empty when neither is known."""
    printed = (("届", term), ("次", session))
    return "".join(f"第{number}{word}" for word, number in printed if number is not None)


def item_label(label: str, title: str) -> str:
    """一、审议《青禾市…规划》; the sign after the number is put in where the file left it out."""
    if label and label[-1] not in _CLOSED:
        label += "、"
    return label + title


def point_label(label: str, text: str) -> str:
    """（一）and the first words, on one line."""
    flat = " ".join(text.split())
    return label + (flat if len(flat) <= _POINT_WIDTH else flat[: _POINT_WIDTH - 1] + "…")


def _day(iso_date: str | None) -> str:
    if not iso_date:
        return ""
    day = date.fromisoformat(iso_date)
    return f"{day.month}月{day.day}日"


def full_day(iso_date: str | None) -> str:
    """2023年2月4日, as Chinese readers write dates; empty for none."""
    return f"{iso_date[:4].lstrip('0')}年{_day(iso_date)}" if iso_date else ""
