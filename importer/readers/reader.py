"""What the registry knows of a reader before it runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from importer.source import SourceText


@dataclass(frozen=True, slots=True)
class Reader:
    """One format: how to tell it by its bytes, and how to read it.

    `name` is the slug in `SourceText.format`, `title` what users call it. `sniff` looks at the
    bytes only and never raises. `read` returns the text or raises an UnreadableError subclass; it
    loads what it `needs` (an import name; empty: none needed) only when called, and may raise
    ImportError when that is not installed.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    needs: str
    sniff: Callable[[bytes], bool]
    read: Callable[[bytes], SourceText]
