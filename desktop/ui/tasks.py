"""Work off the GUI thread: one reader for questions, one writer while importing.

Plain Python threads, because a QThread destroyed while it runs takes the program with it. Answers
reach the GUI thread as queued signals. A question carries its topic; a later question on the same
topic makes earlier answers stale, and stale answers are dropped, so that clicking down a list
never shows a meeting the reader has left.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop.archive import Archive

log = logging.getLogger(__name__)

Work = Callable[[Archive], Any]


class _Question(NamedTuple):
    topic: str
    token: int
    work: Work


class Reader(QObject):
    """Answers questions to one archive, one after another, from its own thread and connection."""

    _answered = Signal(str, int, object, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._tokens: Counter[str] = Counter()
        self._waiting: dict[str, tuple[Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._questions: SimpleQueue[_Question | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="archive-reader", daemon=True)
        self._answered.connect(self._deliver)
        self._thread.start()

    def ask(
        self,
        topic: str,
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `work` on the reader thread; `done` or `failed` is called on the GUI thread."""
        self._tokens[topic] += 1
        self._waiting[topic] = (done, failed)
        self._questions.put(_Question(topic, self._tokens[topic], work))

    def forget(self, topic: str) -> None:
        """Drop whatever is still to be answered on this topic."""
        self._tokens[topic] += 1
        self._waiting.pop(topic, None)

    def close(self) -> None:
        """Let the work in hand finish and end the thread; nothing is delivered any more."""
        self._waiting.clear()
        self._tokens.clear()
        self._questions.put(None)
        self._thread.join()

    def _run(self) -> None:
        archive: Archive | None = None
        while (question := self._questions.get()) is not None:
            # A bare read of the counter: at worst one stale answer is worked out and dropped.
            if self._tokens[question.topic] != question.token:
                continue
            answer: object = None
            error: Exception | None = None
            try:
                archive = archive or Archive.reader(self._path)
                answer = question.work(archive)
            except Exception as caught:  # handed to the asker, who says it in words
                log.warning("%s: %r", question.topic, caught)
                error = caught
            self._answered.emit(question.topic, question.token, answer, error)
        if archive is not None:
            archive.close()

    def _deliver(self, topic: str, token: int, answer: object, error: Exception | None) -> None:
        if self._tokens[topic] != token or topic not in self._waiting:
            return
        done, failed = self._waiting.pop(topic)
        if error is None:
            done(answer)
        else:
            failed(error)
