"""Reading processes: files that are not trusted are read there, and cannot take us with them.

A few processes started afresh (`spawn`) serve one file after another. One that hangs is killed and
one that dies is replaced; either costs only the file it was reading.
"""

from __future__ import annotations

from multiprocessing import connection as connections
from types import TracebackType

from desktop.reading_answer import Answer, Job
from desktop.reading_process import ReadersFailedError, Reading, ReadingProcess
from desktop.reading_watch import Watch

TRIES = 3  # processes that may end before they are ready: a system short of memory kills some

__all__ = ["Answer", "Job", "ReadersFailedError", "Reading", "ReadingPool"]


class ReadingPool:
    """Processes that read files, one each at a time; a context manager, for one thread.

    `start` gives a file to an idle process and `wait` collects what is finished, in the order it
    finishes.
    """

    def __init__(self, reading: Reading | None = None) -> None:
        self._reading = reading or Reading()
        self._idle: list[ReadingProcess] = []
        self._busy: list[ReadingProcess] = []
        self._watch = Watch()
        self._tries = TRIES

    @property
    def busy(self) -> int:
        """How many files are being read."""
        return len(self._busy)

    @property
    def full(self) -> bool:
        """Whether `start` must wait for an answer first."""
        return self.busy >= self._reading.processes

    @property
    def bytes_in_flight(self) -> int:
        """The size of the files being read."""
        return sum(len(reader.job.original.data) for reader in self._busy if reader.job)

    def start(self, job: Job) -> None:
        """Have a file read; only when not `full`."""
        reader = self._take_idle() or ReadingProcess(self._reading, self._watch)
        self._busy.append(reader)
        reader.start(job)

    def _take_idle(self) -> ReadingProcess | None:
        while self._idle:
            reader = self._idle.pop()
            if reader.usable:
                return reader
            reader.kill()
        return None

    def wait(self, timeout: float) -> list[Answer]:
        """The files finished by now, waiting at most `timeout` seconds for the first.

        ReadersFailedError when processes cannot even be started.
        """
        ready = connections.wait([reader.connection for reader in self._busy], timeout)
        done = [reader for reader in self._busy if reader.connection in ready]
        return [answer for reader in done if (answer := self._collect(reader)) is not None]

    def close(self) -> None:
        """End every process; files still being read are given up."""
        for reader in self._busy:
            reader.kill()
        for reader in self._idle:
            reader.dismiss()
        self._busy, self._idle = [], []
        self._watch.close()

    def __enter__(self) -> ReadingPool:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _collect(self, reader: ReadingProcess) -> Answer | None:
        job = reader.job
        if job is None:
            raise RuntimeError("an idle reader was waited for")
        try:
            said = reader.receive()
        except ReadersFailedError:
            self._busy.remove(reader)
            self._tries -= 1
            if not self._tries:
                raise
            self.start(job)
            return None
        if said is None:
            return None
        self._busy.remove(reader)
        if reader.alive:
            self._idle.append(reader)
        return Answer(job, said)
