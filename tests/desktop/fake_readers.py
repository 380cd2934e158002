"""Readers that stand in for the real one in a reading process, some of them up to no good."""

from __future__ import annotations

import os
import re
import socket
import struct
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

from desktop import reading_child
from importer.errors import EmptyFileError
from importer.minutes import AgendaItem, Meeting, Minutes, Origin, Span, Value
from importer.outcome import Outcome, Status
from importer.source import SourceText

SERIES = "市政府常务会议"


def read(data: bytes, name: str) -> Outcome:
    """Do what the file says: `第7次` is minutes, a word of `DEEDS` a misdeed, 新闻 no minutes."""
    text = data.decode()
    if not text:
        return Outcome(Status.UNREADABLE, EmptyFileError.cause, EmptyFileError.message)
    if text in DEEDS:
        DEEDS[text]()
    session = re.search(r"第(\d+)次", text)
    if session is None:
        return Outcome(Status.NOT_MINUTES, "news", "这不是会议纪要。")
    return minutes(text, int(session[1]), Span(*session.span(1)))


def minutes(text: str, session: int, span: Span) -> Outcome:
    """Minutes of a session, with the whole text as their only item."""
    whole = Span(0, len(text))
    meeting = Meeting(
        whole,
        Value(SERIES, None, Origin.INFERRED),
        session=Value(session, span),
        date=Value(date(2023, 2, 4), None, Origin.INFERRED),
    )
    read = Minutes(
        text,
        Value("青禾市人民政府", None, Origin.INFERRED),
        meeting=meeting,
        items=(AgendaItem(whole, Value(text, whole)),),
    )
    return Outcome(Status.MINUTES, minutes=read, source=SourceText(text, "txt", "utf-8"))


def hang() -> None:
    threading.Event().wait()


def die() -> None:
    os._exit(3)


def fail() -> None:
    raise RuntimeError("a bug in a reader")


def say(answer: bytes, parse: bytes = b"") -> None:
    """Have the process answer with these bytes, whatever comes of the file."""
    reading_child.encode = lambda outcome: (answer, parse)


def flood() -> None:
    say(b"[" + b" " * 5_000_000 + b"]")


def say_too_much() -> None:
    """Answer for the next file, too."""
    connection = sys._getframe(3).f_locals["connection"]
    say(b'{"status":"unreadable","cause":"x","message":"x"}')
    for _ in range(4):
        connection.send_bytes(b'{"status":"unreadable","cause":"forged","message":"x"}')


def stop_half_way() -> None:
    """Announce an answer of 1,000 bytes, send none of them and hang."""
    connection = sys._getframe(3).f_locals["connection"]
    os.write(connection.fileno(), struct.pack("!i", 1000))
    hang()


def eat_memory() -> None:
    held = []
    while True:
        held.append(bytearray(50_000_000))


def allowed(deed) -> None:
    """Die unless `deed` is refused."""
    try:
        deed()
    except PermissionError:
        return
    os._exit(4)


_HERE = Path(__file__)

NOTHING = b'{"status":"minutes","text":"","source":{"format":"txt","encoding":null,"pieces":[]}}'
NO_PARTS = b'"items":[],"attendees":[],"parts":[],"unclassified":[],"findings":[]}'

MISDEEDS = {
    "hang": hang,
    "half": stop_half_way,
    "die": die,
    "fail": fail,
    "flood": flood,
    "memory": eat_memory,
    "too much": say_too_much,
}
NONSENSE = {
    "nonsense": lambda: say(b"\x80\x04nonsense"),
    "deep": lambda: say(b"[" * 200_000),
    "no-status": lambda: say(b'{"status": "well", "cause": null, "message": ""}'),
    "list": lambda: say(b"[]"),
    "long": lambda: say(b'{"status":"unreadable","cause":"x","message":"' + b"x" * 9999 + b'"}'),
    "no-parse": lambda: say(b'{"status":"minutes","text":"","source":{}}'),
    "outside": lambda: say(NOTHING, b'{"organ":"x","spans":{"organ":[0,9]},' + NO_PARTS),
    "piece": lambda: say(NOTHING.replace(b"[]", b'[[0,9,1,"body"]]'), b"{" + NO_PARTS),
}
REFUSED = {
    "第1次 socket": lambda: allowed(lambda: socket.create_connection(("127.0.0.1", 9))),
    "第1次 look-up": lambda: allowed(lambda: socket.getaddrinfo("localhost", 80)),
    "第1次 program": lambda: allowed(lambda: subprocess.run([sys.executable, "-V"], check=False)),
    "第1次 shell": lambda: allowed(lambda: os.system("true")),
    "第1次 write": lambda: allowed(lambda: _HERE.with_name("x").write_text("x")),
    "第1次 append": lambda: allowed(lambda: _HERE.open("ab")),
    "第1次 os.open": lambda: allowed(lambda: os.open(_HERE, os.O_RDWR)),
    "第1次 delete": lambda: allowed(_HERE.with_name("none").unlink),
    "第1次 rename": lambda: allowed(lambda: _HERE.with_name("none").rename("other")),
}
DEEDS = MISDEEDS | NONSENSE | REFUSED
