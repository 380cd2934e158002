"""The generator of minutes: what its truth says stands in its text, and noise adds nothing."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generator import Noise, Truth, generate, write_many
from tests.generator.names import BUREAUS, CITIES, GIVEN_NAMES, SURNAMES, TOWNS
from tests.generator.qinghe import samples
from tests.generator.subjects import subjects

REAL = Path(__file__).resolve().parents[2] / "shared" / "minutes"
FLAWS = [field.name for field in dataclasses.fields(Noise)]
# These two change what is printed, and the truth with it.
TELLING = {"no_header", "arabic_labels"}
seeds = st.integers(min_value=0, max_value=10**9)


def bare(text: str) -> str:
    """The words alone: without white space, page numbers, bookmarks and the width of marks."""
    text = re.sub(r"\[bookmark: \w+\]|— ?\d+ ?—", "", re.sub(r"\s+", " ", text))
    text = re.sub(r"\( ?— 2 — ?\)|\( \)", "", text)
    return re.sub(r"\s", "", text).translate(str.maketrans("，（）", ",()")).replace("()", "")


def test_a_seed_gives_one_text() -> None:
    assert generate(7) == generate(7)
    assert generate(7).text != generate(8).text


def test_documents_are_of_the_usual_size() -> None:
    made = [generate(seed) for seed in range(60)]
    assert all(9 <= len(one.truth.items) <= 13 for one in made)
    assert 3500 <= mean(len(one.text) for one in made) <= 4500
    assert all(one.truth.points >= 9 for one in made)


@given(seeds, st.integers(min_value=1, max_value=40))
def test_as_many_items_as_asked_for(seed: int, items: int) -> None:
    assert len(generate(seed, items=items).truth.items) == items


@given(seeds)
def test_everything_true_is_printed(seed: int) -> None:
    made = generate(seed)
    at = 0
    for item in made.truth.items:
        for words in (item.label + item.title, *(passage.text for passage in item.passages)):
            at = made.text.index(words, at)
        assert all(f"《{policy}》" in item.title for policy in item.policies)
        assert all(unit in item.passages[0].text for unit in item.reported_by)
        assert not item.route or item.route in made.text
    assert all((one.person or one.unit or "") in made.text for one in made.truth.attendees)


@given(seeds)
def test_points_lie_in_their_passage(seed: int) -> None:
    for item in generate(seed).truth.items:
        for passage in item.passages:
            assert passage.text.endswith("".join(p.label + p.text for p in passage.points))


def test_split_points_stand_on_lines_of_their_own() -> None:
    made = generate(5, noise=Noise(split_points=True))
    second = [p.points[1] for i in made.truth.items for p in i.passages if len(p.points) > 1]
    assert second
    assert all(f"\n{point.label}{point.text}" in made.text for point in second)


@given(seeds)
def test_nobody_sits_twice(seed: int) -> None:
    people = [one.person for one in generate(seed).truth.attendees if one.person]
    assert len(set(people)) == len(people)


@given(seeds, st.lists(st.sampled_from(sorted(set(FLAWS) - TELLING)), unique=True))
def test_noise_leaves_the_words_alone(seed: int, flaws: list[str]) -> None:
    clean, flawed = generate(seed), generate(seed, noise=Noise(**dict.fromkeys(flaws, True)))
    assert bare(flawed.text) == bare(clean.text)
    assert flawed.truth == clean.truth


@pytest.mark.parametrize("flaw", FLAWS)
def test_every_flaw_shows(flaw: str) -> None:
    # Form feeds stand only where a page breaks.
    base = Noise(page_breaks=flaw == "form_feeds")
    noise = dataclasses.replace(base, **{flaw: True})
    assert any(
        generate(seed, noise=noise).text != generate(seed, noise=base).text for seed in range(10)
    )


def test_a_page_break_cuts_a_sentence_in_half() -> None:
    text = generate(1, noise=Noise(page_breaks=True)).text
    assert re.search(r"[\u4e00-\u9fff]\n\n[\u4e00-\u9fff]", text)


def test_telling_flaws_change_the_truth_too() -> None:
    truth = generate(3, noise=Noise(no_header=True, arabic_labels=True)).truth
    assert (truth.organ, truth.number, truth.issued) == (None, None, None)
    assert [item.label for item in truth.items[:3]] == ["1、", "2、", "三、"]


def test_the_banks_are_rich() -> None:
    assert len({subject.name for subject in subjects()}) == len(subjects()) >= 40
    assert all(len(subject.measures) >= 4 and subject.papers for subject in subjects())
    assert len(set(BUREAUS)) >= 25
    assert len(set(SURNAMES)) * len(set(GIVEN_NAMES)) >= 1000


def test_writes_many(tmp_path: Path) -> None:
    paths = write_many(tmp_path / "many", 3, first=5)
    assert [path.read_text("utf-8") for path in paths] == [generate(n).text for n in (5, 6, 7)]


def test_nobody_and_nowhere_is_real() -> None:
    """Against the real minutes where they are at hand, else against the shape of the names."""
    real = "".join(path.read_text("utf-8") for path in REAL.glob("*.txt"))
    words = re.sub(r"\s", "", real)
    invented = {surname + given for surname in SURNAMES for given in GIVEN_NAMES}
    told = [sample.truth for sample in samples()]
    sitting = {one.person for truth in told for one in truth.attendees if one.person}
    places = {name.removesuffix("市") for name in (*CITIES, *(truth.city for truth in told))}
    everybody = invented | sitting | {truth.chair for truth in told}
    assert all(2 <= len(name) <= 3 for name in everybody)
    assert [name for name in (*everybody, *places, *TOWNS) if name in words] == []


def test_truth_counts_points() -> None:
    truth: Truth = generate(2).truth
    labels = re.findall(r"（[一二三四五]）", generate(2).text)
    assert truth.points == len(labels)
