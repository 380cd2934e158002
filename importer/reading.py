"""One file, read and understood: bytes -> `Outcome`, the answer every caller works with."""

from __future__ import annotations

import logging
from collections.abc import Callable

from importer.errors import UnreadableError
from importer.outcome import Outcome, Status
from importer.readers import read_source
from importer.structure import NotMinutesError, understand

__all__ = ["Outcome", "Status", "outcome_of", "read_minutes"]

log = logging.getLogger(__name__)


def read_minutes(data: bytes, name: str) -> Outcome:
    """Read the bytes of the file called `name` (only its suffix matters, and only as a hint).

    Never raises for bad input. Call it in a child process when the file is not trusted.
    """
    return outcome_of(lambda: data, name)


def outcome_of(fetch: Callable[[], bytes], name: str) -> Outcome:
    """Like `read_minutes`, the bytes still to be fetched: fetching may fail as reading may."""
    try:
        source = read_source(fetch(), name)
        return Outcome(Status.MINUTES, minutes=understand(source), source=source)
    except UnreadableError as error:
        log.info("%s: %s: %s", name, error.cause, error.detail)
        return Outcome(Status.UNREADABLE, error.cause, error.message)
    except NotMinutesError as error:
        return Outcome(Status.NOT_MINUTES, error.cause, error.message)
