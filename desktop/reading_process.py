"""One reading process: started, given files, killed when it hangs, and seen off."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.process import BaseProcess

from desktop.reading_answer import Job
from desktop.reading_child import READY, serve
from desktop.reading_watch import Watch
from importer.errors import ReaderDiedError, TimedOutError, UnreadableError

log = logging.getLogger(__name__)

READER = "importer.reading:read_minutes"
TIME_LIMIT = 30.0

# Of either part of an answer: text or parse of the largest text a reader hands on.
ANSWER_LIMIT = 64_000_000
_START_LIMIT = 60.0  # a cold disk and a virus scanner
_SEVERAL = 4


class ReadersFailedError(Exception):
    """A reading process ended before it saw a file: the program is broken, not the file."""

    message = (
        "读取程序无法启动。请关闭一些程序后再导入；仍不行，请重新安装纪要阁。已存入的不受影响。"
    )


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: by which "module:function", in how many processes, how long (s) each."""

    reader: str = READER
    processes: int = min(os.cpu_count() or 1, _SEVERAL)
    time_limit: float = TIME_LIMIT


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """A process started in here never hears Ctrl+C, which ends it while it is still loading."""
    if sys.platform == "win32":
        yield
        return
    from multiprocessing import resource_tracker

    resource_tracker.ensure_running()  # started later, inside, it would unblock the signal
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class ReadingProcess:
    """One reading process and the file it is reading."""

    def __init__(self, reading: Reading, watch: Watch) -> None:
        spawn = multiprocessing.get_context("spawn")
        try:
            self.connection, theirs = spawn.Pipe()
            self.process: BaseProcess = spawn.Process(
                target=serve,
                args=(theirs, reading.reader, reading.time_limit),
                name="jiyao-reader",
                daemon=True,
            )
            with _deaf_to_interrupts():
                self.process.start()
        except OSError as error:  # too many open files, or processes
            raise ReadersFailedError(str(error)) from error
        theirs.close()  # so that the end of the process is the end of the pipe
        self.job: Job | None = None
        self.alive = True
        self._ready = False
        self._time_limit = reading.time_limit
        self._watch = watch

    @property
    def usable(self) -> bool:
        """Whether the process still runs; an idle one may have been killed from outside."""
        return self.alive and self.process.is_alive()

    def start(self, job: Job) -> None:
        """Send the file now, or as soon as the process says it is ready."""
        self.job = job
        if self._ready:
            self._send()
        else:
            self._watch.expect(self.process, _START_LIMIT)

    def receive(self) -> tuple[bytes, bytes] | UnreadableError | None:
        """What the process says of its file, or None when it only says that it is ready."""
        try:
            if self._ready:
                said = self._receive_part(), self._receive_part()
                late = self._watch.forget(self.process)
                self.job = None
                # Late: it had answered, and we were slow to listen; the answer counts. And one that
                # says more than it was asked would have that taken for its answer to the next file.
                if late or self.connection.poll():
                    self.kill()
                return said
            self._ready = self._receive_part() == READY
            return None if self._ready and self._send() else self._lost("not ready")
        except (EOFError, OSError) as error:
            return self._lost(str(error))

    def _receive_part(self) -> bytes:
        return self.connection.recv_bytes(ANSWER_LIMIT)

    def _send(self) -> bool:
        if self.job is None:
            return False
        original = self.job.original
        self._watch.expect(self.process, self._time_limit)
        try:
            self.connection.send_bytes(original.name.encode(errors="replace"))
            self.connection.send_bytes(original.data)
        except OSError:
            return False
        return True

    def _lost(self, detail: str) -> UnreadableError:
        late = self._watch.forget(self.process)
        self.kill()
        log.warning("a reading process %s: %s", "took too long" if late else "died", detail)
        if not self._ready:
            raise ReadersFailedError(detail)
        return TimedOutError() if late else ReaderDiedError(detail)

    def dismiss(self) -> None:
        """Let an idle process end by itself; it does when the pipe closes."""
        self.connection.close()
        self.process.join(1.0)
        self.kill()

    def kill(self) -> None:
        """End the process now, and see it off (no zombie stays)."""
        if not self.alive:
            return
        self.alive = False
        self._watch.forget(self.process)
        self.connection.close()
        self.process.kill()
        self.process.join()
        self.process.close()
