"""`python -m importer FILE...`: read each file and print one JSON object per line.

The object is `{"file", "status", "cause", "message", "minutes"}`, documented in
`resources/minutes.schema.json`. Exits with 0 when every file could be read as minutes, else 1.
Files are read in this process: for files you do not trust use `jiyao import`.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from importer.asjson import to_dict
from importer.files import read_bytes
from importer.reading import Outcome, Status, outcome_of


def main(argv: Sequence[str] | None = None) -> int:
    """Read the files named on the command line; see the module."""
    parser = argparse.ArgumentParser(prog="python -m importer", description="把会议纪要读成 JSON")
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    ended = [_print_outcome(path) for path in parser.parse_args(argv).files]
    return 0 if all(status is Status.MINUTES for status in ended) else 1


def _print_outcome(path: Path) -> Status:
    outcome = outcome_of(lambda: read_bytes(path), path.name)
    line = json.dumps(to_json(str(path), outcome), ensure_ascii=False)
    sys.stdout.buffer.write(line.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()
    return outcome.status


def to_json(file: str, outcome: Outcome) -> dict[str, Any]:
    """Return the JSON object of one outcome."""
    return {
        "file": file,
        "status": outcome.status.value,
        "cause": outcome.cause,
        "message": outcome.message,
        "minutes": to_dict(outcome.minutes) if outcome.minutes else None,
    }


if __name__ == "__main__":
    sys.exit(main())
