"""Recoll, the desktop search engine, over the same files: the import benchmark's peer."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from tests.benchmarks.memory import Run, run

ABSENT = (
    "没有安装 recollindex，略过对照（Debian：apt install recollcmd）/ recollindex not installed"
)


def index(files: Path, config: Path) -> Run | None:
    """Index the folder into a private index below `config`; None when recoll is not installed."""
    program = shutil.which("recollindex")
    if program is None:
        return None
    # Its own settings but for the place: nothing of the user's is read or written.
    settings = (f"topdirs = {files}", f"logfilename = {config / 'log'}", "noaspell = 1", "")
    (config / "recoll.conf").write_text("\n".join(settings), "utf-8")
    env = {**os.environ, "RECOLL_CONFDIR": str(config), "HOME": str(config)}
    return run([program, "-c", str(config), "-z"], config, env)
