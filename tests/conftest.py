"""What tests of every part share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from desktop.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive, open for writing, in a folder of its own."""
    with Archive.open(tmp_path / "archive" / "纪要.jiyao") as archive:
        yield archive


@pytest.fixture
def nobody() -> Callable[..., AbstractContextManager[None]]:
    """`with nobody(folder, …):` root, who may do anything, is nobody in particular meanwhile."""

    @contextmanager
    def be_nobody(*folders: Path) -> Iterator[None]:
        root = hasattr(os, "geteuid") and os.geteuid() == 0
        for folder in folders if root else ():
            for above in list(folder.parents)[:3]:
                above.chmod(0o755)
            for below in [folder, *folder.rglob("*")]:
                os.chown(below, 65534, 65534)
        if root:
            os.seteuid(65534)
        try:
            yield
        finally:
            if root:
                os.seteuid(0)

    return be_nobody
