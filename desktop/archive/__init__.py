"""Owns the SQLite file: schema, migrations, store, listing and check. SQL lives nowhere else."""

from desktop.archive.archive import Archive, Batch
from desktop.archive.errors import ArchiveError

__all__ = ["Archive", "ArchiveError", "Batch"]
