"""Invented minutes, and archives of them."""

import hashlib
from datetime import UTC, datetime
from pathlib import Path

from desktop.archive import Archive
from desktop.archive.records import Original, SourceRow, StoredDocument
from importer.minutes import Minutes
from importer.outcome import Outcome, Status
from importer.source import SourceText
from importer.structure import understand


def minutes_text(session: int = 19, day: str = "2023年2月4日", items: int = 3) -> str:
    """Return the text of invented minutes with `items` agenda items."""
    title = "《青禾市数字经济发展规划》"
    labels = "一二三四五六七八九十"
    body = "".join(
        f"{labels[at]}、审议{title}（第{at + 1}稿）\n"
        f"会议听取并审议了市发改委关于{title}的汇报。会议明确，原则同意该《规划》，"
        "会后由市发改委根据会议讨论意见修改完善，以市政府办公室名义印发。\n"
        f"会议强调，（一）要压实责任，第{at + 1}项任务抓紧落实。（二）要加强协作，形成合力。\n"
        for at in range(items)
    )
    return (
        f"青禾市人民政府\n常务会议纪要\n\n第{session}号\n青禾市人民政府办公室　{day}\n\n"
        f"{day}下午，林远舟市长主持召开市政府第{session}次常务会议，主要审议{title}，"
        f"纪要如下：\n{body}"
        "出席：林远舟、苏晚晴、陆知行\n列席：市发改委秦朗，市财政局温若水\n"
        f"青禾市人民政府办公室　　{day}整理\n（此件公开发布）\n"
    )


def store(path: Path, *texts: str) -> None:
    """Store minutes in the archive at `path`, which is made when there is none."""
    with Archive.open(path) as archive:
        for number, text in enumerate(texts):
            data = text.encode()
            name = f"纪要{number}.txt"
            original = Original(data, hashlib.sha256(data).hexdigest(), name, f"/纪要/{name}")
            source = SourceText(text, "txt")
            archive.store(
                original, Outcome(Status.MINUTES, minutes=understand(source), source=source)
            )


def as_stored(minutes: Minutes, name: str = "纪要.txt") -> StoredDocument:
    """Return minutes as the archive would answer with them."""
    added = datetime(2024, 1, 1, tzinfo=UTC)
    source = SourceRow(1, name, f"/{name}", "txt", 1, "0" * 64, added)
    return StoredDocument(1, 1, minutes, (), tuple(range(len(minutes.items))), (source,))
