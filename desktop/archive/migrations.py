"""How an archive's tables came to be, step by step: append only, never edit a released step.

`user_version` is the number of steps taken; `connection.VERSION` counts them all. SQLite keeps the
text of each CREATE statement with its comments, so the tables explain themselves in any SQLite
browser; the whole is told in `resources/help/archive.md`.
"""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from desktop.archive.connection import APPLICATION_ID, pragma

STEPS = Migrations("jiyao")


@STEPS()
def step_1_first_tables(database: Database) -> None:
    """Meetings, their sources, and what was understood of them."""
    database.executescript(_FIRST_TABLES)


_FIRST_TABLES = """
CREATE TABLE organs (            -- 机关
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE      -- 空＝未注明机关
);

CREATE TABLE series (            -- 会议系列，如“市政府常务会议”
  id INTEGER PRIMARY KEY,
  organ INTEGER NOT NULL REFERENCES organs(id),
  name TEXT NOT NULL,            -- 空＝未注明会议
  UNIQUE (organ, name)
);

CREATE TABLE originals (         -- 原件，按内容存放，一件一行
  sha256 TEXT PRIMARY KEY,       -- 未压缩内容的 SHA-256，十六进制
  size INTEGER NOT NULL,         -- 未压缩的字节数
  compression TEXT NOT NULL,     -- zlib 或 none
  content BLOB NOT NULL
);

CREATE TABLE meetings (          -- 会议；各值取自第一份来源
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  series INTEGER NOT NULL REFERENCES series(id),
  year INTEGER NOT NULL,         -- 会议日期的年份，0＝未注明日期
  date TEXT,                     -- 会议日期，YYYY-MM-DD
  term INTEGER,                  -- 届
  session INTEGER,               -- 次
  half_day TEXT,                 -- 上午、下午…
  place TEXT,
  chair TEXT,                    -- 主持人
  chair_title TEXT,              -- 主持人职务
  recorder TEXT,                 -- 记录人
  number TEXT,                   -- 期号、文号
  issued TEXT,                   -- 印发日期，YYYY-MM-DD
  items INTEGER NOT NULL,        -- 议题数
  points INTEGER NOT NULL,       -- 要点数
  document INTEGER REFERENCES documents(id) DEFERRABLE INITIALLY DEFERRED  -- 第一份来源
);
CREATE INDEX meetings_in_tree
  ON meetings (series, year DESC, date DESC, session DESC, id DESC, items, document);
CREATE INDEX meetings_by_date ON meetings (date DESC, session DESC, id DESC, items, document);
CREATE INDEX meetings_by_document ON meetings (document);

CREATE TABLE documents (         -- 来源：一次会议的一份文件，及对它的理解
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meetings(id),
  original TEXT NOT NULL REFERENCES originals(sha256),
  name TEXT NOT NULL,            -- 文件名
  path TEXT NOT NULL,            -- 导入时的完整路径
  format TEXT NOT NULL,          -- txt、docx、pdf
  encoding TEXT,                 -- 纯文本的编码
  added TEXT NOT NULL,           -- 导入时间，ISO 8601，UTC
  text TEXT NOT NULL,            -- 全文，一字未改；各表的 start、end 按字符（码点）计入此文
  pieces TEXT NOT NULL,          -- 页码与位置：JSON [[start, end, page, place], …]
  parse BLOB NOT NULL            -- 解析结果：zlib 压缩的 JSON，同 minutes.schema.json，不含 text
);
CREATE INDEX documents_by_meeting ON documents (meeting);
CREATE INDEX documents_by_original ON documents (original);

CREATE TABLE items (             -- 议题
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents(id),
  position INTEGER NOT NULL,     -- 在文中的次序，从 0 起
  label TEXT NOT NULL,           -- 序号，如“一、”；空＝无
  title TEXT NOT NULL,
  verdict TEXT,                  -- 决定，如“原则同意”
  points INTEGER NOT NULL,       -- 要点数
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  UNIQUE (document, position)
);

CREATE TABLE item_actions (      -- 议题的动作：听取、审议…
  item INTEGER NOT NULL REFERENCES items(id),
  position INTEGER NOT NULL,
  action TEXT NOT NULL,
  start INTEGER, end INTEGER,    -- 空＝文中没有，系推断
  PRIMARY KEY (item, position)
) WITHOUT ROWID;

CREATE TABLE item_policies (     -- 议题涉及的文件《》
  item INTEGER NOT NULL REFERENCES items(id),
  position INTEGER NOT NULL,
  policy TEXT NOT NULL,
  start INTEGER, end INTEGER,
  PRIMARY KEY (item, position)
) WITHOUT ROWID;

CREATE TABLE reported_by (       -- 议题的汇报单位
  item INTEGER NOT NULL REFERENCES items(id),
  position INTEGER NOT NULL,
  unit TEXT NOT NULL,
  start INTEGER, end INTEGER,
  PRIMARY KEY (item, position)
) WITHOUT ROWID;

CREATE TABLE passages (          -- 议题中的段落，按作用分：heard、viewed、decided、stressed…
  item INTEGER NOT NULL REFERENCES items(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (item, position)
) WITHOUT ROWID;

CREATE TABLE points (            -- 要点（一）…
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  item INTEGER NOT NULL,
  position INTEGER NOT NULL,     -- 在议题中的次序，从 0 起
  passage INTEGER NOT NULL,      -- 所在段落的 position
  label TEXT NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  UNIQUE (item, position),
  FOREIGN KEY (item, passage) REFERENCES passages (item, position)
);

CREATE TABLE follow_ups (        -- 落实事项
  item INTEGER NOT NULL REFERENCES items(id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  task TEXT,                     -- 任务
  route TEXT,                    -- 去向：印发、提交、报
  deadline TEXT,                 -- 时限，照文中所写
  start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (item, position)
) WITHOUT ROWID;

CREATE TABLE follow_up_units (   -- 落实事项的单位
  item INTEGER NOT NULL,
  follow_up INTEGER NOT NULL,    -- 落实事项的 position
  position INTEGER NOT NULL,
  duty TEXT NOT NULL,            -- 主办 或 协办
  unit TEXT NOT NULL,
  start INTEGER, end INTEGER,
  PRIMARY KEY (item, follow_up, position),
  FOREIGN KEY (item, follow_up) REFERENCES follow_ups (item, position)
) WITHOUT ROWID;

CREATE TABLE attendees (         -- 出席、列席、代表、请假
  document INTEGER NOT NULL REFERENCES documents(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  unit TEXT,
  person TEXT,                   -- 空＝未具名的代表
  start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE unclassified (      -- 未归类的文字
  document INTEGER NOT NULL REFERENCES documents(id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;

CREATE TABLE findings (          -- 待核对之处
  document INTEGER NOT NULL REFERENCES documents(id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  start INTEGER, end INTEGER,
  PRIMARY KEY (document, position)
) WITHOUT ROWID;
"""


def count(steps: Migrations) -> int:
    """How many steps there are: the version they lead to."""
    with Database(memory=True, execute_plugins=False) as nothing_taken:
        return len(steps.pending(nothing_taken))


def migrate(database: Database, path: Path, steps: Migrations = STEPS) -> Path | None:
    """Take every step not yet taken, all or none; return the backup made before, if any.

    The caller holds the write lock. A new file needs no backup.
    """
    version, target = pragma(database.conn, "user_version"), count(steps)
    if version == target:
        return None
    backup = back_up(database, path, version) if pragma(database.conn, "schema_version") else None
    database.execute("BEGIN IMMEDIATE")
    try:
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        steps.apply(database)
        database.execute(f"PRAGMA user_version = {target}")
        database.commit()
    except BaseException:
        database.rollback()
        raise
    return backup


def back_up(database: Database, path: Path, version: int) -> Path:
    """Copy the archive beside itself, as it stands now, and return the copy's path."""
    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
    copy = path.with_name(f"{path.stem}-升级前-{version}-{stamp}{path.suffix}")
    target = sqlite3.connect(copy)
    try:
        database.conn.backup(target)
    finally:
        target.close()
    return copy
