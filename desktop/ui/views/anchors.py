"""The stretches of a page that can be clicked: found under the mouse, or by where they lead."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFragment


def anchor_to(document: QTextDocument, href: str) -> QTextCursor | None:
    """Return the first stretch that leads to `href`, chosen."""
    block = document.begin()
    while block.isValid():
        for words in _anchors(block):
            if words.charFormat().anchorHref() == href:
                return _chosen(document, words)
        block = block.next()
    return None


def anchor_at(document: QTextDocument, spot: QTextCursor, href: str) -> QTextCursor | None:
    """Return the stretch at `spot` that leads to `href`, chosen."""
    for words in _anchors(spot.block()):
        here = words.position() <= spot.position() <= words.position() + words.length()
        if here and words.charFormat().anchorHref() == href:
            return _chosen(document, words)
    return None


def _anchors(block: QTextBlock) -> Iterator[QTextFragment]:
    fragments = block.begin()
    while not fragments.atEnd():
        if fragments.fragment().charFormat().isAnchor():
            yield fragments.fragment()
        fragments += 1


def _chosen(document: QTextDocument, words: QTextFragment) -> QTextCursor:
    cursor = QTextCursor(document)
    cursor.setPosition(words.position())
    cursor.setPosition(words.position() + words.length(), QTextCursor.MoveMode.KeepAnchor)
    return cursor
