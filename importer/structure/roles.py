"""The words a passage opens with (会议认为, 会议强调 …) and the role each gives it."""

from __future__ import annotations

from importer.minutes import Role

_WORDS = {
    Role.HEARD: "听取|审议|讨论|学习|传达学习|传达|研究|观看|通报|审阅",
    Role.VIEWED: "认为|指出|肯定",
    Role.DECIDED: "明确|决定|议定|确定|商定|审定|同意|通过|不同意"
    "|原则同意|原则上同意|原则通过|原则上通过",
    Role.STRESSED: "强调",
    Role.REQUIRED: "要求|提出",
}
ROLE_OF = {verb: role for role, verbs in _WORDS.items() for verb in verbs.split("|")}
_VERBS = "|".join(sorted(ROLE_OF, key=len, reverse=True))

# 会议强调…, 会议分别听取…, 会议由李明代市长传达了…; but 会议讨论意见, 会议审议情况 open nothing.
MEETING_SAYS = (
    r"会议(?:还|并|也|就|分别|集体|组织|认真|专题|一致|最后|由[^，。；\n]{2,16}?)*"
    rf"(?P<verb>{_VERBS})(?!意见|情况|的|通过的)"
)
