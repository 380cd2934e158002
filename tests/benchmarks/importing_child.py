"""The process whose time and memory the import benchmark takes: FOLDER into ARCHIVE."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.archive import Archive
from desktop.ingest import ingest


def import_folder(folder: Path, archive_path: Path) -> int:
    """Import everything below `folder`; returns how many meetings the archive then holds."""
    with Archive.open(archive_path) as archive:
        ingest([folder], archive, lambda event: None)
        return archive.totals().meetings


if __name__ == "__main__":
    print(import_folder(Path(sys.argv[1]), Path(sys.argv[2])))
