"""The reader thread: answers in order, stale ones dropped, nothing after the end."""

from threading import Event

import pytest

from desktop.archive.errors import MissingArchiveError
from desktop.ui.tasks import Reader


@pytest.fixture
def reader(qapp, archive_path):
    reader = Reader(archive_path)
    yield reader
    reader.close()


def refuse(error: Exception) -> None:
    raise error


def test_an_answer_comes_back_to_the_asker(qtbot, reader):
    answers = []
    reader.ask("totals", lambda archive: archive.totals().meetings, answers.append, refuse)
    qtbot.waitUntil(lambda: answers == [3])


def test_only_the_latest_question_on_a_topic_is_answered(qtbot, reader):
    gate, answers = Event(), []
    reader.ask("document", lambda _: gate.wait() and 1, answers.append, refuse)
    reader.ask("document", lambda _: 2, answers.append, refuse)
    reader.ask("document", lambda _: 3, answers.append, refuse)
    reader.ask("other", lambda _: 4, answers.append, refuse)
    gate.set()
    qtbot.waitUntil(lambda: 4 in answers)
    assert answers == [3, 4]


def test_a_failure_is_handed_to_the_asker(qtbot, qapp, tmp_path):
    reader = Reader(tmp_path / "没有.jiyao")
    failures = []
    reader.ask("totals", lambda archive: archive.totals(), refuse, failures.append)
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], MissingArchiveError)
    reader.close()


def test_nothing_is_delivered_after_it_is_closed(qtbot, qapp, archive_path):
    reader = Reader(archive_path)
    gate, answers = Event(), []
    reader.ask("slow", lambda _: gate.wait(), answers.append, refuse)
    gate.set()
    reader.close()
    qapp.processEvents()
    assert answers == []
