"""What the benchmarks work on: a folder of generated minutes, and an archive holding them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.benchmarks.importing_child import import_folder
from tests.generator import write_many


@dataclass(frozen=True)
class Corpus:
    """`count` generated minutes below `folder`; files and archive are made when first asked for."""

    folder: Path
    count: int
    runs: int

    @cached_property
    def files(self) -> tuple[Path, ...]:
        """The minutes, as UTF-8 text files."""
        print(f"  生成 {self.count} 份纪要 / generating {self.count} minutes …", flush=True)
        return write_many(self.folder / "minutes", self.count)

    @cached_property
    def archive(self) -> Path:
        """An archive with every one of them; the import benchmark leaves its own here."""
        path = self.folder / "made.jiyao"
        if not path.exists():
            print("  导入到档案 / importing into an archive …", flush=True)
            import_folder(self.files[0].parent, path)
        return path

    def fresh(self, name: str) -> Path:
        """An empty folder for a benchmark's own files."""
        path = self.folder / name
        path.mkdir()
        return path
