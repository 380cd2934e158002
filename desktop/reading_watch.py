"""A watch over processes that may hang."""

from __future__ import annotations

import threading
import time
from multiprocessing.process import BaseProcess


class Watch:
    """Kills processes that are late, from a thread of its own.

    So even a process that stops in the middle of a message cannot hold up the thread that reads
    it: killed, its pipe ends.
    """

    def __init__(self) -> None:
        self._due: dict[BaseProcess, float] = {}
        self._late: set[BaseProcess] = set()
        self._changed = threading.Condition()
        self._open = True
        self._thread = threading.Thread(target=self._run, name="jiyao-watch", daemon=True)
        self._thread.start()

    def expect(self, process: BaseProcess, seconds: float) -> None:
        """Kill the process unless it is forgotten within so many seconds."""
        with self._changed:
            self._due[process] = time.monotonic() + seconds
            self._changed.notify()

    def forget(self, process: BaseProcess) -> bool:
        """Leave the process alone; whether it was killed for being late."""
        with self._changed:
            self._due.pop(process, None)
            late = process in self._late
            self._late.discard(process)
            return late

    def close(self) -> None:
        """End the thread."""
        with self._changed:
            self._open = False
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        with self._changed:
            while self._open:
                now = time.monotonic()
                for process in [each for each, due in self._due.items() if due <= now]:
                    del self._due[process]
                    self._late.add(process)
                    process.kill()
                self._changed.wait(min(self._due.values()) - now if self._due else None)
