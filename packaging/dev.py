#!/usr/bin/env python3
"""From a fresh clone to a running 纪要阁 in one command: python3 packaging/dev.py VERB.

    run    打开纪要阁（没有显示器时：导入示例、打印目录树、画一张窗口的图）
    test   运行测试（其后的参数交给 pytest）
    check  ruff 与 mypy
    bench  运行 tests/benchmarks（其后的参数照传）
    shot   运行 tests/shots，给窗口拍照，存到 build/shots（或其后写明的文件夹）

Standard library only. It makes .venv at the root of the tree, installs the locked
dependencies into it, and on Linux sees to the libraries and the font Qt needs.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from io import TextIOWrapper
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - the sentence an older Python deserves
    sys.exit("纪要阁需要 Python 3.11 或更新版本。jiyao needs Python 3.11 or newer.")

import debian
import environment

ROOT = Path(__file__).resolve().parent.parent
PICTURE = ROOT / "build" / "window.png"
SHOTS = ROOT / "build" / "shots"
SCREEN = "-screen 0 1920x1200x24"
# -P: run starts where the reader is, and a module called desktop lying there is not ours.
PROGRAM = ["-P", "-m", "desktop.cli"]
# What desktop.cli does without opening a window.
WINDOWLESS = {"import", "list", "show", "check", "demo", "-h", "--help", "--version"}


def child_environment(inherited: dict[str, str], verb: str) -> dict[str, str]:
    """What the program starts with: UTF-8, a private runtime folder, no window unless wanted.

    Without XDG_RUNTIME_DIR, or in the C locale, Qt logs warnings, and a Qt warning fails a test.
    """
    env = {**inherited, "PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    if env.get("LC_ALL") in {"C", "POSIX"}:
        env["LC_ALL"] = "C.UTF-8"
    if sys.platform == "linux" and "XDG_RUNTIME_DIR" not in env:
        env["XDG_RUNTIME_DIR"] = str(private_folder())
    if verb in {"test", "bench", "shot"} or (verb == "run" and not has_display(env)):
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
    return env


def private_folder() -> Path:
    """A folder only this user can enter, the same one each time (mode 0700, as Qt demands)."""
    folder = Path(tempfile.gettempdir()) / f"jiyao-runtime-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid():
        return Path(tempfile.mkdtemp(prefix="jiyao-runtime-"))
    folder.chmod(0o700)
    return folder


def has_display(env: dict[str, str], platform: str = sys.platform) -> bool:
    """Windows and macOS always have one; on Linux X11, Wayland or the reader's own choice says."""
    if platform != "linux":
        return True
    chosen = env.get("QT_QPA_PLATFORM")
    if chosen:
        return chosen not in {"offscreen", "minimal"}
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def run_commands(python: str, args: list[str], display: bool) -> list[list[str]]:
    """Open the window, or do the same work without one when there is nowhere to show it."""
    if display or WINDOWLESS.intersection(args):
        return [[python, *PROGRAM, *args]]
    if args:
        raise environment.SetUpError(
            "没有显示器，打不开窗口。可以用 import、list、show、check 这些不开窗口的命令。\n"
            "No display to open a window on; import, list, show and check need none."
        )
    print("没有显示器，改为在后台导入示例纪要、打印目录树，并把窗口画成图片。")
    print("No display: importing the samples, printing the tree, drawing the window instead.")
    PICTURE.parent.mkdir(exist_ok=True)
    return [[python, *PROGRAM, "demo", "--picture", str(PICTURE)]]


def shot_commands(python: str, args: list[str], env: dict[str, str]) -> list[list[str]]:
    """Photograph under a real X server where there is one to borrow, else offscreen."""
    command = [python, "-m", "tests.shots", *(args or [str(SHOTS)])]
    xvfb = shutil.which("xvfb-run")
    if not xvfb or not shutil.which("xauth"):
        return [command]
    env["QT_QPA_PLATFORM"] = "xcb"
    return [[xvfb, "-a", "-s", SCREEN, *command]]


def check_commands(python: str, args: list[str]) -> list[list[str]]:
    """Lint, format, types; the last reads its file list and strictness from pyproject.toml."""
    return [
        [python, "-m", "ruff", "check", *args],
        [python, "-m", "ruff", "format", "--check", *args],
        [python, "-m", "mypy"],
        [python, "-m", "mypy", "packaging/dev.py"],
    ]


def commands_for(verb: str, args: list[str], env: dict[str, str]) -> list[list[str]]:
    """The commands behind a verb, each run even when one before it failed."""
    python = str(environment.python_of(ROOT / ".venv"))
    if verb == "run":
        return run_commands(python, args, has_display(env))
    if verb == "shot":
        return shot_commands(python, args, env)
    if verb == "check":
        return check_commands(python, args)
    module = {"test": "pytest", "bench": "tests.benchmarks"}[verb]
    return [[python, "-m", module, *args]]


def hush(verb: str, env: dict[str, str]) -> None:
    """Offscreen, Qt says with every window what it does not support; only the tests listen."""
    if verb != "test" and env.get("QT_QPA_PLATFORM") == "offscreen":
        env.setdefault("QT_LOGGING_RULES", "default.warning=false")


def prepare(verb: str, env: dict[str, str]) -> None:
    """Everything the verb needs: system packages first, since .venv may need python3-venv."""
    needs = debian.needs_for(verb) if sys.platform == "linux" else []
    debian.provide(needs, env)
    environment.make(ROOT, debian.install)


def main(argv: list[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace", line_buffering=True)
    if not argv or argv[0] not in {"run", "test", "check", "bench", "shot"}:
        print(__doc__)
        return 0 if argv[:1] in (["-h"], ["--help"]) else 2
    verb, args = argv[0], argv[1:]
    env = child_environment(dict(os.environ), verb)
    prepare(verb, env)
    commands = commands_for(verb, args, env)
    hush(verb, env)
    # What a reader names on the command line lies where the reader is, not in the tree.
    folder = Path.cwd() if verb == "run" else ROOT
    codes = [subprocess.call(command, cwd=folder, env=env) for command in commands]
    return max(codes, key=abs)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except environment.SetUpError as failure:
        sys.exit(f"\n{failure}")
