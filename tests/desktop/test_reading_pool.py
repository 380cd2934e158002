from __future__ import annotations

import errno
import json
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import reading_answer, reading_child, reading_pool, reading_process, reading_watch
from desktop.reading_pool import Answer, Job, ReadersFailedError, Reading, ReadingPool
from importer.errors import ReaderDiedError, TimedOutError
from importer.outcome import Status
from tests.desktop import drafts, fake_readers

# Longer than any machine needs to answer, eat its memory or die.
READING = Reading("tests.desktop.fake_readers:read", processes=2, time_limit=60.0)
# Long enough for a busy machine to answer, short enough to wait for a hanging reader.
HASTY = Reading(READING.reader, processes=2, time_limit=5.0)


@pytest.fixture
def reading() -> Reading:
    return READING


@pytest.fixture
def pool(reading: Reading) -> Iterator[ReadingPool]:
    with ReadingPool(reading) as pool:
        yield pool
    assert multiprocessing.active_children() == []


def job(words: str) -> Job:
    return Job(Path(words), drafts.original(words.encode(), "a.txt"))


def read(pool: ReadingPool, *words: str) -> list[Answer]:
    """Have the pool read these, and wait for all of them."""
    answers: list[Answer] = []
    waiting = [job(each) for each in words]
    while waiting or pool.busy:
        while waiting and not pool.full:
            pool.start(waiting.pop(0))
        answers += pool.wait(60.0)
    return answers


def causes(answers: list[Answer]) -> dict[str, str | None]:
    return {str(answer.job.path): answer.outcome().cause for answer in answers}


def test_many_files_are_read_by_few_processes(pool):
    words = [f"第{number}次" for number in range(1, 30)]
    answers = read(pool, *words)
    sessions = {answer.outcome().minutes.meeting.session.value for answer in answers}
    assert sessions == set(range(1, 30))
    assert len(multiprocessing.active_children()) == 2


def test_what_is_no_minutes_says_why(pool):
    (answer,) = read(pool, "新闻")
    outcome = answer.outcome()
    assert (outcome.status, outcome.cause) == (Status.NOT_MINUTES, "news")
    assert outcome.message == "这不是会议纪要。"


@pytest.mark.parametrize("reading", [HASTY])
@pytest.mark.parametrize("deed", ["hang", "half"])
def test_one_that_hangs_is_killed_and_costs_only_its_file(pool, deed):
    assert causes(read(pool, "第1次", deed, "第2次")) == {
        "第1次": None,
        deed: TimedOutError.cause,
        "第2次": None,
    }


@pytest.mark.parametrize("deed", ["die", "fail", "flood", "memory"])
def test_one_that_dies_costs_only_its_file(monkeypatch, pool, deed):
    if deed == "memory" and sys.platform != "linux":
        pytest.skip("no limit to memory here")
    monkeypatch.setattr(reading_process, "ANSWER_LIMIT", 1_000_000)
    assert causes(read(pool, deed, "第1次", "第2次")) == {
        deed: ReaderDiedError.cause,
        "第1次": None,
        "第2次": None,
    }


@pytest.mark.parametrize("deed", fake_readers.NONSENSE)
def test_nonsense_is_taken_for_a_death(pool, deed):
    assert causes(read(pool, deed)) == {deed: ReaderDiedError.cause}


@pytest.mark.parametrize("deed", fake_readers.REFUSED)
def test_a_reader_can_neither_call_out_nor_write(pool, deed):
    assert causes(read(pool, deed)) == {deed: None}


def test_a_reader_that_cannot_be_loaded_is_not_the_files_fault():
    with ReadingPool(Reading("no.such.module:read", 1)) as pool:
        pool.start(job("第1次"))
        for _ in range(reading_pool.TRIES - 1):
            assert pool.wait(60.0) == []
        with pytest.raises(ReadersFailedError):
            pool.wait(60.0)
    assert multiprocessing.active_children() == []


def test_one_killed_before_it_is_ready_is_replaced(pool):
    pool.start(job("第1次"))
    (starting,) = multiprocessing.active_children()
    starting.kill()
    answers = read(pool, "第2次")
    assert causes(answers) == {"第1次": None, "第2次": None}


def test_one_killed_while_idle_costs_no_file(pool):
    read(pool, "第1次")
    for idle in multiprocessing.active_children():
        idle.kill()
        idle.join()
    assert causes(read(pool, "第2次")) == {"第2次": None}


def test_an_answer_given_in_time_but_heard_late_counts(monkeypatch, pool):
    """A slow disk may hold up whoever listens; the watch kills the process meanwhile."""
    forget = reading_watch.Watch.forget
    monkeypatch.setattr(
        reading_watch.Watch, "forget", lambda watch, process: forget(watch, process) or True
    )
    assert causes(read(pool, "第1次", "第2次")) == {"第1次": None, "第2次": None}


@pytest.mark.skipif(sys.platform == "win32", reason="no signals there")
def test_a_reader_is_deaf_to_ctrl_c_from_its_first_moment(pool):
    pool.start(job("第1次"))
    (starting,) = multiprocessing.active_children()
    os.kill(starting.pid, signal.SIGINT)
    assert causes(read(pool)) == {"第1次": None}
    assert multiprocessing.active_children() == [starting]


def test_one_that_answers_for_other_files_is_replaced():
    with ReadingPool(Reading(READING.reader, 1, 60.0)) as pool:
        assert causes(read(pool, "too much", "第1次")) == {"too much": "forged", "第1次": None}


def test_no_room_for_another_process_is_told(monkeypatch, pool):
    def refuse(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr("multiprocessing.context.SpawnContext.Pipe", refuse)
    with pytest.raises(ReadersFailedError):
        pool.start(job("第1次"))


def test_a_reader_that_fails_prints_nothing(capfd, pool):
    assert causes(read(pool, "fail")) == {"fail": ReaderDiedError.cause}
    assert capfd.readouterr() == ("", "")


def test_closing_gives_up_what_is_being_read():
    with ReadingPool(Reading(READING.reader, 1, 600.0)) as pool:
        pool.start(job("hang"))
        assert pool.wait(0.0) == []
        assert pool.full
        assert pool.bytes_in_flight == 4
    assert multiprocessing.active_children() == []


def test_a_large_file_goes_there_and_back(pool):
    (answer,) = read(pool, "第1次" + "会议强调" * 500_000)
    assert len(answer.outcome().minutes.text) == 2_000_003


@settings(max_examples=30)
@given(drafts.any_outcome())
def test_an_answer_comes_through_as_it_was(outcome):
    assert reading_answer.decode(*reading_child.encode(outcome)) == outcome


@settings(max_examples=200)
@given(st.binary() | st.text().map(str.encode) | st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["status", "minutes", "source", "text", "cause", "message"]) , inner),
).map(lambda value: json.dumps(value).encode()))  # fmt: skip
def test_nothing_a_process_says_can_raise(said):
    outcome = Answer(job("第1次"), (said, said)).outcome()
    assert outcome.status in Status
    assert (outcome.minutes is None) == (outcome.status is not Status.MINUTES)
