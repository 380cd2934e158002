"""Minutes, and what only looks like them."""

from __future__ import annotations

import pytest

from importer.source import SourceText
from importer.structure import NotMinutesError, understand
from tests.importer.structure.documents import HEAD, WHOLE

NOTICE = (
    "青禾市人民政府办公室关于印发《青禾市防汛预案》的通知\n\n各镇人民政府：\n\n"
    "现印发给你们，请认真贯彻执行。\n"
)


def test_minutes_pass() -> None:
    assert understand(SourceText(WHOLE, "txt")).items


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        (NOTICE, "notice"),
        ("春日随想\n\n今天天气很好。\n", "no-meeting"),
        (HEAD, "no-body"),
    ],
)
def test_others_are_refused_with_their_reason(text: str, cause: str) -> None:
    with pytest.raises(NotMinutesError) as refused:
        understand(SourceText(text, "txt"))
    assert refused.value.cause == cause
    assert refused.value.message.endswith(("。", "！"))
