"""The sample minutes as shipped: read from their files, they say what they were made to say."""

from __future__ import annotations

import random
import re
from functools import cache

import pytest

from desktop.paths import samples as sample_folder
from importer.minutes import Minutes
from importer.outcome import Outcome, Status
from importer.reading import read_minutes
from importer.source import Place
from tests.fidelity import differences
from tests.generator.layout import lay_out
from tests.generator.noise import render
from tests.generator.qinghe import NOTICE, Format, Sample, samples
from tests.importer.invariants import assert_sound

FILES = {path.name: path for path in sample_folder().iterdir()}
MOST = 400_000  # bytes a committed PDF may have
named = pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)


@cache
def outcome(name: str) -> Outcome:
    """What reading one shipped file gives."""
    return read_minutes(FILES[name].read_bytes(), name)


def minutes(name: str) -> Minutes:
    """The minutes in one shipped file."""
    read = outcome(name)
    assert read.status is Status.MINUTES, read.message
    assert read.minutes
    return read.minutes


def of(session: int) -> list[str]:
    """The files of one session."""
    return [sample.name for sample in samples() if sample.truth.session == session]


def test_the_shelf_is_whole() -> None:
    assert set(FILES) == {sample.name for sample in samples()} | {NOTICE}


def test_three_years_in_three_formats() -> None:
    truths = [sample.truth for sample in samples()]
    assert {truth.date.year for truth in truths} == {2022, 2023, 2024}
    assert len({truth.session for truth in truths}) == 14
    assert all(5 <= len(truth.items) <= 10 for truth in truths)
    formats = [sample.format for sample in samples()]
    assert all(formats.count(one) == 5 for one in Format)


def test_the_truth_of_one_meeting_by_hand() -> None:
    """The story book is read right: a few facts counted in it by eye."""
    truth = next(sample.truth for sample in samples() if sample.truth.session == 12)
    assert truth.date.isoformat() == "2022-09-02"
    assert [item.points for item in truth.items] == [3, 3, 4, 2, 3, 3]
    assert truth.items[2].route == "以市政府名义印发"
    assert truth.items[2].reported_by == ("市财政局",)


@named
def test_a_sample_says_what_it_was_made_to_say(sample: Sample) -> None:
    assert differences(sample.truth, minutes(sample.name)) == []


@named
def test_nothing_of_a_sample_is_lost(sample: Sample) -> None:
    read = minutes(sample.name)
    assert_sound(read)
    assert [fragment.text for fragment in read.unclassified if fragment.text.strip()] == []


@named
def test_a_sample_is_small(sample: Sample) -> None:
    assert FILES[sample.name].stat().st_size <= MOST


@pytest.mark.parametrize(
    "sample", [one for one in samples() if one.format is Format.TXT], ids=lambda one: one.name
)
def test_a_text_sample_is_what_the_book_tells(sample: Sample) -> None:
    """Else packaging/make_samples.py has not been run since the book changed."""
    text = render(lay_out(sample.truth), sample.noise, random.Random(sample.name))
    assert FILES[sample.name].read_bytes() == text.encode(sample.encoding)


def test_the_notice_is_told_apart() -> None:
    read = outcome(NOTICE)
    assert read.status is Status.NOT_MINUTES
    assert read.message


def test_one_meeting_comes_twice() -> None:
    text, pdf = sorted(of(41), key=lambda name: name.endswith("pdf"))
    first, second = minutes(text), minutes(pdf)
    assert first.text != second.text
    assert [str(item.title) for item in first.items] == [str(item.title) for item in second.items]


def test_struck_words_are_left_out() -> None:
    (name,) = of(24)
    assert "10月底前完成剩余" in minutes(name).text
    assert "9月底前" not in minutes(name).text


def test_a_page_break_cuts_a_sentence_of_the_converted_one() -> None:
    (name,) = of(27)
    assert re.search(r"[\u4e00-\u9fff]\n— \d —\n\f[\u4e00-\u9fff]", minutes(name).text)
    wrapped = [item for item in minutes(name).items if len(str(item.title)) > 28]
    assert any("\n" in minutes(name).text[slice(*item.title.span or ())] for item in wrapped)


def test_table_and_text_box_are_where_they_should_be() -> None:
    def places(session: int) -> set[Place]:
        (name,) = of(session)
        source = outcome(name).source
        assert source
        return {piece.place for piece in source.pieces}

    assert Place.TABLE in places(3)
    assert Place.TEXT_BOX in places(38)


def test_a_policy_names_another() -> None:
    (name,) = of(21)
    assert "<全省数字经济发展三年行动计划" in str(minutes(name).items[0].policies[0])


def test_words_automatic_numbers_are_read() -> None:
    (name,) = of(6)
    labels = [str(item.label) for item in minutes(name).items]
    assert labels == [f"{number}、" for number in "一二三四五六"]


@pytest.mark.parametrize(
    ("session", "code"),
    [(15, "dates-disagree"), (18, "label-style"), (24, "summary-differs"), (9, "header-missing")],
)
def test_an_oddity_is_found(session: int, code: str) -> None:
    assert all(code in {finding.code for finding in minutes(name).findings} for name in of(session))


def test_a_plain_sample_has_no_findings() -> None:
    (name,) = of(29)
    assert minutes(name).findings == ()
