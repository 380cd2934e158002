"""Whether a text is the minutes of a meeting at all, and what it seems to be instead."""

from __future__ import annotations

import re

from importer.minutes import Minutes, PartKind

_NOTICE = re.compile(r"关于.{2,60}的(?:通知|通告|公告|函|批复|请示|意见|决定)\s*$", re.MULTILINE)
_WITHIN = 600
_BODY_AT_LEAST = 200


class NotMinutesError(Exception):
    """A readable text that is no minutes; `cause` is a slug, `message` a sentence for the user."""

    def __init__(self, cause: str, message: str) -> None:
        super().__init__(cause)
        self.cause = cause
        self.message = message


def judge(minutes: Minutes) -> None:
    """Return quietly when this is minutes, else raise NotMinutesError.

    Minutes say which meeting they are of (in the head or in an opening sentence) and record at
    least one item; a head over a long body whose items were not told apart counts as well.
    """
    says_meeting = minutes.kind is not None or _named(minutes)
    if says_meeting and (minutes.items or _has_body(minutes)):
        return
    if says_meeting:
        raise NotMinutesError(
            "no-body",
            "只有会议纪要的标题，没有正文（可能是网页外壳）。请打开原网页，另存正文后再导入。",
        )
    if _NOTICE.search(minutes.text[:_WITHIN]):
        raise NotMinutesError("notice", "这像是一份通知或批复，不是会议纪要，没有存入。")
    raise NotMinutesError(
        "no-meeting",
        "没有找到会议纪要的题头，也没有“……主持召开……会议”一句，不像会议纪要，没有存入。"
        "若确是纪要，请核对文件内容是否完整。",
    )


def _named(minutes: Minutes) -> bool:
    meeting = minutes.meeting
    return (
        meeting is not None
        and meeting.series is not None
        and (meeting.session is not None or "纪要" in minutes.text[: _WITHIN * 2])
    )


def _has_body(minutes: Minutes) -> bool:
    opening = sum(
        part.span.end - part.span.start for part in minutes.parts if part.kind is PartKind.OPENING
    )
    return opening + sum(len(fragment.text) for fragment in minutes.unclassified) >= _BODY_AT_LEAST
