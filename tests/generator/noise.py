"""What copying, converting and printing do to a document; each flaw seen in real minutes."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from tests.generator.layout import Kind, Paragraph

_HAN_DIGIT = re.compile(r"(?<=[\u4e00-\u9fff])(?=[0-9])|(?<=[0-9])(?=[\u4e00-\u9fff])")
_LATER_POINT = re.compile(r"(?<=。)(?=（[二三四五]）)")
_BOOKMARKS = ("[bookmark: zhengwen]", "[bookmark: _GoBack]", "[bookmark: OLE_LINK5]")
_BROKEN_IN_TWO = frozenset({Kind.OPENING, Kind.BODY, Kind.ATTENDANCE})
_HALF = str.maketrans("，（）", ",()")
_FOLIO = "— # —"  # until the pages are counted
# A page breaks between printed lines: never before a paragraph's first 26 characters (28 less the
# indent), nor is what it leaves over worth a look when shorter than this.
_FIRST_LINE, _LEFT_OVER = 26, 8


@dataclass(frozen=True, slots=True)
class Noise:
    """Which flaws to add; none of them changes what the minutes say."""

    blank_lines: bool = False
    page_breaks: bool = False
    form_feeds: bool = False
    page_numbers: bool = False
    wrapped_headings: bool = False
    spaced_digits: bool = False
    half_width: bool = False
    bookmarks: bool = False
    arabic_labels: bool = False
    split_points: bool = False
    two_line_head: bool = False
    no_header: bool = False
    crlf: bool = False

    @classmethod
    def none(cls) -> Noise:
        """A clean text."""
        return cls()

    @classmethod
    def full(cls) -> Noise:
        """Every flaw at once."""
        return cls(*(True for _ in fields(cls)))

    @classmethod
    def drawn(cls, seed: int) -> Noise:
        """Each flaw with a chance of two in five."""
        rng = random.Random(f"noise {seed}")
        return cls(*(rng.random() < 0.4 for _ in fields(cls)))


def render(paragraphs: Sequence[Paragraph], noise: Noise, rng: random.Random) -> str:
    """The text of a document, a line a paragraph, with its flaws."""
    pieces = [_flawed(part, noise, rng) for whole in paragraphs for part in _parts(whole, noise)]
    text = ("\n\n" if noise.blank_lines else "\n").join(pieces) + "\n"
    if noise.page_numbers:
        pages = itertools.count(1)
        text = re.sub(_FOLIO, lambda _: f"— {next(pages)} —", text)
        text += " (\n— \n2\n —\n)\n"
    return text.replace("\n", "\r\n") if noise.crlf else text


def _parts(paragraph: Paragraph, noise: Noise) -> list[Paragraph]:
    """The paragraph, or one for each point after the first where those are set apart."""
    if not noise.split_points or paragraph.kind is not Kind.BODY:
        return [paragraph]
    return [Paragraph(Kind.BODY, part) for part in _LATER_POINT.split(paragraph.text)]


def _flawed(paragraph: Paragraph, noise: Noise, rng: random.Random) -> str:
    text = paragraph.text
    if noise.spaced_digits:
        text = _HAN_DIGIT.sub(" ", text)
    if noise.half_width and paragraph.kind is Kind.BODY and rng.random() < 0.3:
        text = text.translate(_HALF)
    if noise.page_breaks and paragraph.kind in _BROKEN_IN_TWO and rng.random() < 0.25:
        text = _broken(text, noise, rng)
    if noise.wrapped_headings and paragraph.kind is Kind.HEADING:
        text = _wrapped(text, noise, rng)
    if noise.two_line_head and paragraph.kind is Kind.HEAD:
        text = text.replace(" ", "\n")
    if noise.bookmarks and paragraph.kind is Kind.BODY and rng.random() < 0.05:
        text = rng.choice(_BOOKMARKS) + text
    return text


def _broken(text: str, noise: Noise, rng: random.Random) -> str:
    """Cut in half by the end of a page, in mid-sentence: 市市⏎⏎场监管局."""
    middle = range(_FIRST_LINE, len(text) - _LEFT_OVER)
    safe = [at for at in middle if _within_words(text, at)]
    if not safe:
        return text
    at = rng.choice(safe)
    number = f"\n{_FOLIO}" if noise.page_numbers else ""
    feed = "\n\f" if noise.form_feeds else "\n\n"
    return f"{text[:at]}{number}{feed}{text[at:]}"


def _within_words(text: str, at: int) -> bool:
    """A cut between two Han characters can only be a page break; elsewhere it may be meant."""
    return all("\u4e00" <= one <= "\u9fff" for one in text[at - 1 : at + 1])


def _wrapped(text: str, noise: Noise, rng: random.Random) -> str:
    """Wrapped where a line of 28 characters ends, as GB/T 9704-2012 sets them."""
    at = 28
    if len(text) < at + 3 or not _within_words(text, at):
        return text
    return f"{text[:at]}\n\n{text[at:]}" if noise.blank_lines else f"{text[:at]}\n{text[at:]}"
