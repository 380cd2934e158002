"""The faces and the three sizes: the system's face for controls, a serif for reading."""

from PySide6.QtGui import QFont, QFontDatabase

# Logical pixels, which Qt scales with the screen.
SMALL = 13
READING = 16
TITLE = 22

# GB/T 9704-2012 sets 公文 in 仿宋; on a screen a 宋体 reads better, so 仿宋 comes last.
SERIF = (
    "思源宋体",
    "Source Han Serif SC",
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Songti SC",
    "STSong",
    "宋体",
    "SimSun",
    "仿宋",
    "FangSong",
    "AR PL UMing CN",
)
# Named so that a desk without a Chinese locale does not get the Japanese forms of the same Han.
SANS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC")


def control_font(size: int = SMALL, bold: bool = False) -> QFont:
    """Return the system's face, which Chinese falls back from to a mainland face."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([font.family(), *SANS, "WenQuanYi Micro Hei"])
    return _sized(font, size, bold)


def reading_font(size: int = READING, bold: bool = False) -> QFont:
    """Return the serif for the words of minutes: the first of `SERIF` that this machine has."""
    font = QFont()
    font.setFamilies([*SERIF, *SANS])
    font.setStyleHint(QFont.StyleHint.Serif)
    return _sized(font, size, bold)


def _sized(font: QFont, size: int, bold: bool) -> QFont:
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
