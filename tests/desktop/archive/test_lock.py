from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.archive import Archive, errors
from tests.desktop import drafts

ROOT = Path(__file__).parents[3]

# Holds the archive for writing until its input ends.
HOLD = """
import sys
from pathlib import Path
from desktop.archive import Archive
with Archive.open(Path(sys.argv[1])) as archive, archive.batch():
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_process_is_told_and_writes_when_the_first_is_done(archive):
    command = [sys.executable, "-c", HOLD, str(archive.path)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout.readline() == b"held\n"
        with (
            pytest.raises(errors.LockedArchiveError) as caught,
            Archive.open(archive.path, patience=0.01) as second,
        ):
            second.store(drafts.original(), drafts.outcome(drafts.minutes()))
        assert "另一个程序" in caught.value.message
        with Archive.reader(archive.path) as reader:
            assert reader.totals().meetings == 0
        holder.communicate()
    archive.store(drafts.original(), drafts.outcome(drafts.minutes()))
    assert archive.totals().meetings == 1


def test_a_second_writer_of_this_process_waits_its_turn(archive):
    with archive.batch(), pytest.raises(errors.LockedArchiveError):
        Archive.open(archive.path, patience=0.01)
    with Archive.open(archive.path, patience=0.01) as second:
        second.store(drafts.original(), drafts.outcome(drafts.minutes()))


def test_the_lock_is_let_go_after_an_error(archive):
    with pytest.raises(ValueError, match="no"), archive.batch():
        raise ValueError("no")
    archive.store(drafts.original(), drafts.outcome(drafts.minutes()))
    assert archive.totals().meetings == 1
