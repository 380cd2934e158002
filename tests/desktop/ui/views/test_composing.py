"""A page of minutes: whatever was read can be clicked, and leads to its words."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

import pytest

from desktop.ui.views.composing import compose
from desktop.ui.views.page import Page
from desktop.ui.views.typesetting import formats
from importer.minutes import AttendeeRole, Minutes, Span, Value
from importer.source import SourceText
from importer.structure import understand
from tests.desktop.ui.invented import as_stored, minutes_text
from tests.generator import generate


def values(node: object) -> Iterator[Value]:
    """Yield every value below a node of minutes."""
    if isinstance(node, Value):
        yield node
    elif dataclasses.is_dataclass(node):
        for part in dataclasses.fields(node):
            yield from values(getattr(node, part.name))
    elif isinstance(node, tuple) and not isinstance(node, Span):
        for part in node:
            yield from values(part)


def compose_all(page: Page, minutes: Minutes) -> None:
    for _ in compose(page, as_stored(minutes), frozenset(AttendeeRole)):
        pass


@pytest.mark.parametrize("text", [minutes_text(), *(generate(seed).text for seed in range(4))])
def test_every_value_can_be_clicked(qapp, text):
    minutes = understand(SourceText(text, "txt"))
    page = Page(formats(qapp.palette()))
    compose_all(page, minutes)
    pointing = [value for value in values(minutes) if value.span is not None]
    assert len(pointing) > 20
    assert [value for value in pointing if value.span not in page.places] == []


def test_an_action_after_a_policy_hides_neither(qapp):
    title = "审议《青禾市供水办法》并听取市水务局的汇报"
    text = minutes_text().replace("审议《青禾市数字经济发展规划》（第1稿）", title)
    item = understand(SourceText(text, "txt")).items[0]
    assert [action.value for action in item.actions] == ["审议", "听取"]
    page = Page(formats(qapp.palette()))
    page.woven(item.title.value, [*item.actions, *item.policies], page.formats.strong)
    assert page.document.toPlainText() == title
    assert all(value.span in page.places for value in (*item.actions, *item.policies))
