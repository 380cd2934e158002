"""Makes .venv from the lock files, on a machine that may have neither pip nor ensurepip."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

import index

BOOTSTRAP = Path("packaging/bootstrap.lock")
LOCK = Path("packaging/requirements.lock")
INPUTS = (BOOTSTRAP, LOCK, Path("pyproject.toml"))


class SetUpError(Exception):
    """The tree cannot be set up; the message tells the reader what to do about it."""


def python_of(folder: Path) -> Path:
    """The interpreter inside a virtual environment, on any platform."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path) -> str:
    """What .venv was made from: the locks, pyproject, this Python, and where the tree lies.

    The place counts because the editable install and the scripts hold absolute paths.
    """
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update((root / name).read_bytes() + b"\0")
    digest.update(f"{sys.version_info[:3]} {sys.platform} {root}".encode())
    return digest.hexdigest()


def is_current(root: Path) -> bool:
    """Whether the stamp in .venv says it was made from just these inputs."""
    stamp = root / ".venv" / "stamp"
    return (
        stamp.exists()
        and stamp.read_text("ascii") == fingerprint(root)
        and python_of(root / ".venv").exists()
    )


def make(root: Path, install_packages: Callable[[list[str]], bool]) -> None:
    """Bring .venv up to date; a matter of milliseconds when it already is.

    install_packages asks the system for packages and says whether it got them.
    The stamp goes first and comes back last, so an interrupted set-up is never trusted.
    """
    if is_current(root):
        return
    stamp = root / ".venv" / "stamp"
    stamp.unlink(missing_ok=True)
    if not usable(python_of(root / ".venv")):
        create(root, install_packages)
    print("安装依赖（首次约需一两分钟）… / installing the locked dependencies …")
    install(python_of(root / ".venv"), root)
    stamp.write_text(fingerprint(root), "ascii")


def usable(python: Path) -> bool:
    """An old .venv is kept if its Python starts, is ours in version, and has pip."""
    probe = "import sys, pip; print(sys.version_info[:3])"
    try:
        answer = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.strip() == str(sys.version_info[:3])


def create(root: Path, install_packages: Callable[[list[str]], bool]) -> None:
    """A fresh .venv with some pip in it: ensurepip's, or the locked one from its own wheel."""
    print(f"创建 / creating {root / '.venv'} …")
    python = python_of(root / ".venv")
    venv.EnvBuilder(clear=True, symlinks=os.name != "nt").create(root / ".venv")
    if has_ensurepip() or (install_packages(["python3-venv"]) and has_ensurepip()):
        call([python, "-m", "ensurepip", "--default-pip"])
        return
    with tempfile.TemporaryDirectory() as folder:
        wheel = fetch_pip((root / BOOTSTRAP).read_text("utf-8"), Path(folder))
        quiet = ["install", "--quiet", "--require-hashes"]
        call([python, wheel / "pip", *quiet, "-r", root / BOOTSTRAP])


def has_ensurepip() -> bool:
    """Debian ships venv without ensurepip, which comes with python3-venv."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def install(python: Path, root: Path) -> None:
    """Lock by lock, then the project itself, whose code stays where it is.

    No build isolation: jieba is published as source only, and an isolated build
    would fetch whichever setuptools is newest, unlocked and unchecked.
    """
    pip: list[str | Path] = [python, "-m", "pip", "install", "--quiet"]
    pip.append("--disable-pip-version-check")
    call([*pip, "--require-hashes", "-r", root / BOOTSTRAP])
    call([*pip, "--require-hashes", "--no-build-isolation", "-r", root / LOCK])
    call([*pip, "--no-deps", "--no-build-isolation", "--editable", root])


def call(command: Sequence[str | Path]) -> None:
    """Run one step of the set-up, or say which one failed.

    Warnings are off: setuptools tells every reader of the screen about editable installs.
    """
    words = [str(word) for word in command]
    if subprocess.call(words, env={**os.environ, "PYTHONUTF8": "1", "PYTHONWARNINGS": "ignore"}):
        raise SetUpError(
            "安装没有完成。请检查网络（或 pip 的镜像设置）后重试。\n"
            "Set-up did not finish. Check the network (or pip's index settings) and try again.\n"
            f"  {' '.join(words)}"
        )


def locked_pip(lock: str) -> tuple[str, set[str]]:
    """The version of pip the lock names, and the SHA-256 sums it allows."""
    found = re.search(r"^pip==(\S+)((?: *\\\n +--hash=sha256:[0-9a-f]{64})+)", lock, re.MULTILINE)
    if not found:
        raise SetUpError(f"{BOOTSTRAP} 里没有 pip。{BOOTSTRAP} names no pip.")
    return found[1], set(re.findall(r"sha256:([0-9a-f]{64})", found[2]))


def fetch_pip(lock: str, folder: Path) -> Path:
    """Download the locked pip's wheel; Python can run it as it lies there."""
    version, sums = locked_pip(lock)
    name = f"pip-{version}-py3-none-any.whl"
    print(f"这台机器没有 pip，下载 / no pip here, fetching {name} …")
    try:
        content = index.download("pip", name)
    except (OSError, LookupError) as problem:
        raise SetUpError(f"下载 pip 失败。Could not download pip: {problem}") from problem
    return store_checked(content, sums, folder / name)


def store_checked(content: bytes, sums: set[str], path: Path) -> Path:
    """Write a download to disk only if its SHA-256 is one the lock allows."""
    if hashlib.sha256(content).hexdigest() not in sums:
        raise SetUpError(
            f"{path.name} 的 SHA-256 与锁定文件不符，没有使用。\n"
            f"{path.name} does not match its locked SHA-256 and was not used."
        )
    path.write_bytes(content)
    return path
