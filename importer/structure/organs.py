"""The organ (机关) of minutes that print no head, inferred from what the body names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from importer.minutes import AgendaItem, Meeting, Origin, Value
from importer.structure.words import HAN

_LEVEL = re.compile(r"^(?P<level>[市县区州旗])政府")
_AT_LEAST = 2


def infer_organ(meeting: Meeting | None, items: Sequence[AgendaItem]) -> Value[str] | None:
    """Return the government that held the meeting, marked inferred, or None.

    `市政府第60次常务会议` says which level; the place is the one most of the agenda's policies
    begin with (《青禾市…办法》). Without a clear majority the level alone is returned: 市政府.
    """
    series = meeting.series if meeting else None
    level = _LEVEL.match(series.value) if series else None
    if level is None or series is None:
        return None
    places = _places(level["level"], items)
    ranked = places.most_common(2)
    if not ranked or ranked[0][1] < _AT_LEAST or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return Value(level[0], series.span, Origin.INFERRED)
    return Value(f"{ranked[0][0]}人民政府", series.span, Origin.INFERRED)


def _places(level: str, items: Sequence[AgendaItem]) -> Counter[str]:
    place = re.compile(
        rf"(?:[0-9]{{4}}年度?|关于)?(?:[{HAN}]{{2,3}}省)?(?P<place>[{HAN}]{{1,4}}?{level})"
    )
    found = (place.match(policy.value) for item in items for policy in item.policies)
    names = (match["place"] for match in found if match)
    return Counter(name for name in names if name[0] not in "全本我推进加各")
