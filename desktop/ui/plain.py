"""Foreign text made safe for one line of a label: it can neither break the line nor reorder it."""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import QCoreApplication

# A file really named `纪要\u202excod.exe` reads as `纪要exe.docx`; a newline pushes a row apart.
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
_MNEMONIC = re.compile(r"\(&.\)|&(?=\w)")
_SPACE = re.compile(r"\s+")


def one_line(text: str, longest: int = 400) -> str:
    """Return `text` on one line: white space closed up, control and bidi characters as `�`."""
    closed = _SPACE.sub(" ", text[: longest * 2]).strip()
    shown = "".join("�" if unicodedata.category(char) in _INVISIBLE else char for char in closed)
    return shown if len(shown) <= longest else shown[: longest - 1] + "…"


def day(value: date) -> str:
    """Return a date as the reader writes it: 2023年2月4日."""
    # The parts of a date: year, month, day.
    form = QCoreApplication.translate("Reading", "{0}年{1}月{2}日")
    return form.format(value.year, value.month, value.day)


def thousands(number: int) -> str:
    """Return the number as a person reads it: 1,284."""
    return f"{number:,}"


def without_mnemonic(text: str) -> str:
    """Return a menu's words without the key that reaches them: 导入文件(&I)… is 导入文件…."""
    return _MNEMONIC.sub("", text)
