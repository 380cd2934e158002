"""Every bad input of the field, through the real readers in real processes."""

from __future__ import annotations

import io
import multiprocessing
import random
from pathlib import Path

import docx
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from desktop.archive import Archive
from desktop.ingest import Finished, ingest
from desktop.reading_pool import Reading
from tests.desktop.archive.test_store import dump
from tests.generator import generate

TEXT = generate(7).text


def as_docx(text: str) -> bytes:
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def locked_pdf() -> bytes:
    held = io.BytesIO()
    canvas = Canvas(held, encrypt=StandardEncryption("secret", "owner"))
    canvas.drawString(72, 700, "minutes")
    canvas.save()
    return held.getvalue()


BAD = {
    "空.txt": (b"", "empty"),
    "空白.txt": (b" \r\n\t" * 99, "empty"),
    "乱码.dat": (random.Random(1).randbytes(5000), "binary"),
    "残缺.docx": (as_docx(TEXT)[:-2000], "damaged"),
    "加密.pdf": (locked_pdf(), "encrypted"),
    "名不副实.docx": (random.Random(2).randbytes(5000), "damaged"),
}


def results(archive: Archive, drop: Path) -> dict[str, tuple[str, str | None, str]]:
    events: list = []
    ingest([drop], archive, events.append, reading=Reading(processes=2))
    assert multiprocessing.active_children() == []
    return {
        event.path.name: (event.result.kind.value, event.result.cause, event.result.message)
        for event in events
        if isinstance(event, Finished)
    }


@pytest.fixture
def drop(tmp_path: Path) -> Path:
    folder = tmp_path / "drop"
    folder.mkdir()
    return folder


def test_each_bad_file_says_why_and_what_next_and_the_rest_goes_on(archive, drop):
    for name, (data, _) in BAD.items():
        (drop / name).write_bytes(data)
    (drop / "通知.txt").write_text("本周五停电检修，请各科室提前做好准备。", "utf-8")
    before = dump(archive)
    told = results(archive, drop)
    assert dump(archive) == before
    (drop / "好.txt").write_text(TEXT, "utf-8")
    assert results(archive, drop).pop("好.txt")[0] == "new"
    assert told.pop("通知.txt")[0] == "not-minutes"
    assert {name: cause for name, (_, cause, _) in told.items()} == {
        name: cause for name, (_, cause) in BAD.items()
    }
    for kind, _, message in told.values():
        assert kind == "failed"
        assert "请" in message


def test_a_wrong_suffix_does_not_matter(archive, drop):
    (drop / "其实是docx.pdf").write_bytes(as_docx(TEXT))
    (drop / "其实是txt.docx").write_text(generate(8).text, "gb18030")
    assert {kind for kind, _, _ in results(archive, drop).values()} == {"new"}


def test_the_same_minutes_as_txt_and_docx_are_one_meeting(archive, drop):
    (drop / "甲.txt").write_text(TEXT, "utf-8")
    (drop / "乙.docx").write_bytes(as_docx(TEXT))
    kinds = sorted(kind for kind, _, _ in results(archive, drop).values())
    assert kinds == ["another-source", "new"]
    (meeting,) = archive.meetings()
    assert meeting.sources == 2


SHARED = Path(__file__).parents[3] / "shared" / "minutes"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the real minutes are not here")
def test_the_five_real_minutes_are_stored_whole(archive):
    assert {kind for kind, _, _ in results(archive, SHARED).values()} == {"new"}
    totals = archive.totals()
    assert (totals.meetings, totals.items) == (5, 50)
    assert archive.check() == ()
