"""Who reported an item: the units between 会议听取并审议了 and 关于《…》的汇报."""

from __future__ import annotations

import re

from importer.minutes import Value
from importer.structure.units import read_units
from importer.structure.words import Words

_HEARING = "听取|审议|讨论|研究"
_REPORTED = re.compile(
    rf"会议(?:分别|还|并|也|专题)*(?:{_HEARING})(?:[并和、](?:{_HEARING}))?了"
    r"(?P<units>[^《。；\n]{2,200}?)(?:所?作的|就|关于|(?=《)|的?(?:情况)?(?:汇报|报告))"
)


def read_reporting_units(words: Words) -> tuple[Value[str], ...]:
    """Return the units that reported, as printed and in order; none when the text names none."""
    found = _REPORTED.search(words.text)
    return read_units(words, *found.span("units")) if found else ()
