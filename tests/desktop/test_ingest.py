from __future__ import annotations

import multiprocessing
import os
import threading
from collections import Counter
from pathlib import Path

import pytest

from desktop import shelf
from desktop.archive import Archive
from desktop.ingest import Finished, Found, Kind, Summary, ingest
from desktop.reading_pool import Reading
from tests.desktop.archive.test_store import dump, fill

FAKE = Reading("tests.desktop.fake_readers:read", processes=2, time_limit=5.0)


class Import:
    """An import with the fake reader, and everything it reported."""

    def __init__(self, archive: Archive, reading: Reading = FAKE) -> None:
        self.archive = archive
        self.reading = reading
        self.events: list = []
        self.cancelled = False

    def run(self, *paths: Path) -> Summary:
        return ingest(paths, self.archive, self.report, lambda: self.cancelled,
                      reading=self.reading)  # fmt: skip

    def report(self, event) -> None:
        self.events.append(event)

    @property
    def results(self) -> dict[str, tuple[str, str | None]]:
        """Kind and cause by file name."""
        return {
            event.path.name: (event.result.kind.value, event.result.cause)
            for event in self.events
            if isinstance(event, Finished)
        }


@pytest.fixture
def run(archive: Archive):
    yield Import(archive)
    assert multiprocessing.active_children() == []


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    """The folder that is dropped."""
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


def write(folder: Path, **files: str) -> None:
    for name, words in files.items():
        (folder / f"{name}.txt").write_text(words, "utf-8")


def test_every_file_is_stored_and_told_of(run, drop):
    write(drop, **{f"n{number}": f"第{number}次" for number in range(1, 101)})
    summary = run.run(drop)
    assert summary == Summary(100, {Kind.NEW: 100})
    assert summary.done == 100
    assert run.archive.totals().meetings == 100
    assert set(run.results.values()) == {("new", None)}
    assert [event.total for event in run.events if isinstance(event, Found)] == [100, 100]


def test_a_result_says_which_meeting_it_is(run, drop):
    write(drop, a="第7次")
    run.run(drop)
    result = run.events[-1].result
    assert result.meeting_label == "市政府常务会议 第7次 2023年2月4日"
    assert result.meeting_label in result.message
    assert run.archive.document(result.meeting).minutes.text == "第7次"


def test_what_is_told_is_committed(run, drop):
    """Another connection finds every file that is said to be stored."""
    write(drop, **{f"n{number}": f"第{number}次" for number in range(1, 60)})
    seen: list[bool] = []

    def look(event):
        if isinstance(event, Finished):
            with Archive.reader(run.archive.path) as reader:
                seen.append(reader.document(event.result.meeting).meeting > 0)

    run.report = look
    run.run(drop)
    assert seen == [True] * 59


def test_the_same_bytes_are_stored_once(run, drop):
    write(drop, a="第7次", b="第8次")
    run.run(drop)
    before = dump(run.archive)
    write(drop, 副本="第7次")
    summary = run.run(drop)
    assert summary.counts == {Kind.ALREADY_THERE: 3}
    assert dump(run.archive) == before


def test_the_same_bytes_twice_in_one_drop_are_stored_once(run, drop):
    write(drop, **{f"n{number}": "第7次" for number in range(5)})
    assert run.run(drop).counts == {Kind.NEW: 1, Kind.ALREADY_THERE: 4}


def test_the_same_meeting_from_another_file_is_another_source(run, drop):
    write(drop, a="第7次", b="第7次，另一份")
    summary = run.run(drop)
    assert summary.counts == {Kind.NEW: 1, Kind.ANOTHER_SOURCE: 1}
    assert run.archive.totals().meetings == 1


def test_what_cannot_be_read_fails_alone(run, drop):
    write(drop, good1="第1次", empty="", hangs="hang", dies="die", news="新闻", good2="第2次")
    summary = run.run(drop)
    assert run.results == {
        "good1.txt": ("new", None),
        "good2.txt": ("new", None),
        "empty.txt": ("failed", "empty"),
        "hangs.txt": ("failed", "timed-out"),
        "dies.txt": ("failed", "reader-died"),
        "news.txt": ("not-minutes", "news"),
    }
    assert summary.total == summary.done == 6
    assert all(event.result.message for event in run.events if isinstance(event, Finished))
    assert run.archive.totals().documents == 2


def test_files_that_cannot_be_opened_fail_alone(run, drop, tmp_path):
    write(drop, good="第1次")
    with (drop / "huge.pdf").open("wb") as file:
        file.truncate(200_000_000)
    (drop / "loop").symlink_to(drop, target_is_directory=True)
    (drop / "dangling.txt").symlink_to(tmp_path / "none")
    if hasattr(os, "mkfifo"):
        os.mkfifo(drop / "pipe.txt")
    run.run(drop, tmp_path / "gone.txt")
    causes = {name: cause for name, (kind, cause) in run.results.items() if kind == "failed"}
    assert causes.pop("pipe.txt", "unsupported") == "unsupported"
    assert causes == {
        "huge.pdf": "too-large",
        "loop": "folder-loop",
        "dangling.txt": "vanished",
        "gone.txt": "vanished",
    }
    assert run.archive.totals().documents == 1


def test_a_file_that_vanishes_after_it_was_found_fails_alone(run, drop):
    write(drop, a="第1次", b="第2次")
    run.report = lambda event: (
        Import.report(run, event),
        isinstance(event, Found) and (drop / "a.txt").unlink(),
    )
    run.run(drop)
    assert run.results == {"a.txt": ("failed", "vanished"), "b.txt": ("new", None)}


@pytest.mark.skipif(os.name == "nt", reason="files of Windows know no such bit")
def test_a_file_that_may_not_be_read_says_so(run, drop, nobody):
    write(drop, secret="第1次")
    (drop / "secret.txt").chmod(0)
    with nobody(drop, run.archive.path.parent):
        run.run(drop)
    assert run.results == {"secret.txt": ("failed", "no-permission")}


def test_the_archive_dropped_on_itself_is_left_alone(run):
    assert run.run(run.archive.path.parent) == Summary(0)


def test_a_cancel_keeps_what_is_done(run, drop):
    write(drop, **{f"n{number}": f"第{number}次" for number in range(1, 200)})

    def cancel_after_the_first(event):
        Import.report(run, event)
        run.cancelled = run.cancelled or isinstance(event, Finished)

    run.report = cancel_after_the_first
    summary = run.run(drop)
    assert summary.cancelled
    assert 0 < summary[Kind.NEW] < 199
    assert len(run.results) == summary[Kind.NEW] == run.archive.totals().meetings
    run.cancelled, run.report = False, lambda event: None
    again = run.run(drop)
    assert again[Kind.NEW] + again[Kind.ALREADY_THERE] == 199
    assert run.archive.totals().meetings == 199


def test_a_cancel_does_not_wait_for_one_that_hangs(archive, drop):
    run = Import(archive, Reading(FAKE.reader, processes=1, time_limit=600.0))
    write(drop, a="第1次", b="hang", c="第2次")

    def cancel_after_the_first(event):
        Import.report(run, event)
        run.cancelled = isinstance(event, Finished)

    run.report = cancel_after_the_first
    assert run.run(drop) == Summary(3, {Kind.NEW: 1}, cancelled=True)
    assert archive.totals().meetings == 1
    assert multiprocessing.active_children() == []


def test_a_full_disk_fails_what_was_not_stored_and_stops(run, drop):
    write(drop, a="第1次")
    run.run(drop)
    before = dump(run.archive)
    fill(run.archive)
    write(drop, **{f"n{number}": f"第{number}次" + "会议强调" * 999 for number in range(2, 99)})
    summary = run.run(drop)
    assert "磁盘" in summary.stopped
    assert summary.counts[Kind.FAILED] == Counter(run.results.values())["failed", "archive"] > 0
    assert Kind.NEW not in summary.counts
    assert dump(run.archive) == before


def test_a_locked_archive_fails_what_was_not_stored_and_stops(archive, drop):
    write(drop, a="第1次", b="第2次")
    with Archive.open(archive.path, patience=0.01) as second, archive.batch():
        run = Import(second)
        summary = run.run(drop)
    assert "另一个程序" in summary.stopped
    assert summary[Kind.FAILED] >= 1
    assert not summary.cancelled
    assert archive.totals().meetings == 0


def test_readers_that_do_not_start_stop_the_import(archive, drop):
    write(drop, a="第1次", b="第2次", c="第3次")
    summary = Import(archive, Reading("no.such.module:read", processes=1)).run(drop)
    assert "重新安装" in summary.stopped
    assert (summary.total, summary.done, summary.cancelled) == (3, 0, False)


def test_a_fault_of_ours_leaves_no_batch_open(run, drop, monkeypatch):
    write(drop, a="第1次", b="第2次")

    def fail(*args):
        raise ZeroDivisionError

    monkeypatch.setattr(shelf, "_stored", fail)
    with pytest.raises(ZeroDivisionError):
        run.run(drop)
    assert run.archive.totals().meetings == 0
    with run.archive.batch():
        pass


def test_an_import_may_run_in_any_thread(run, drop):
    write(drop, **{f"n{number}": f"第{number}次" for number in range(1, 9)})
    thread = threading.Thread(target=run.run, args=[drop])
    thread.start()
    thread.join()
    assert run.archive.totals().meetings == 8


def test_a_name_in_gbk_is_read(run, drop):
    raw = os.fsencode(drop) + b"/" + "纪要.txt".encode("gb18030")
    try:
        Path(os.fsdecode(raw)).write_text("第1次", "utf-8")
    except OSError:
        pytest.skip("this disk takes only UTF-8")
    run.run(drop)
    (source,) = run.archive.document(run.events[-1].result.meeting).sources
    assert source.name == "纪要.txt"
