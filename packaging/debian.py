"""What Qt needs from a Linux desktop, and how Debian and its kin provide it."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import environment


@dataclass(frozen=True)
class Need:
    """One thing the system must have: how to see whether it is there, and which package has it."""

    package: str
    present: Callable[[], bool]
    platform: str = ""  # "" any; otherwise the Qt platform that cannot start without it
    vital: bool = True


# Without these `import PySide6.QtWidgets` fails, whatever the platform.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
# Without these a window cannot be shown on X11.
XCB_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")
CJK_FONT = re.compile(
    r"cjk|source-?han|noto(sans|serif)(sc|tc|hk)|wqy|wenquanyi|droidsansfallback|uming|ukai"
    r"|simsun|simhei|simfang|simkai|msyh|fangsong|songti|heiti|kaiti|arphic|lxgw",
    re.IGNORECASE,
)


def has_library(soname: str) -> bool:
    """Whether the loader finds it, asked the way Qt will ask."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_cjk_font() -> bool:
    """Any font with Chinese in it; without one Qt draws boxes and PDFs lose their text silently."""
    if shutil.which("fc-list"):
        listing = subprocess.run(
            ["fc-list", ":lang=zh", "family"], capture_output=True, text=True, check=False
        )
        return bool(listing.stdout.strip())
    return any(CJK_FONT.search(str(file)) for file in font_files())


def font_files() -> Iterator[Path]:
    """Every font file in the usual folders; for a machine without fontconfig's fc-list."""
    for folder in FONT_FOLDERS:
        files = Path(folder).expanduser().rglob("*")
        yield from (file for file in files if file.suffix in {".ttf", ".ttc", ".otf", ".otc"})


def has_program(name: str) -> Callable[[], bool]:
    return lambda: shutil.which(name) is not None


def library_needs(libraries: dict[str, str], platform: str = "") -> list[Need]:
    return [
        Need(package, partial(has_library, soname), platform)
        for soname, package in libraries.items()
    ]


def needs_for(verb: str) -> list[Need]:
    """Tests make do with a 5 MB font; where someone will look, the good one (93 MB) is wanted."""
    if verb == "check":
        return []
    font = "fonts-wqy-microhei" if verb in {"test", "bench"} else "fonts-noto-cjk"
    needs = [*library_needs(QT_LIBRARIES), *library_needs(XCB_LIBRARIES, "xcb")]
    needs.append(Need(font, has_cjk_font, vital=False))
    if verb == "shot":
        needs.append(Need("xvfb", has_program("Xvfb"), vital=False))
        needs.append(Need("xauth", has_program("xauth"), vital=False))
    return needs


def missing(needs: list[Need]) -> list[Need]:
    return [need for need in needs if not need.present()]


def install_command(packages: list[str]) -> str:
    """The one line a reader can copy."""
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"


def advice(packages: list[str]) -> str:
    """The command on a line of its own, and a word to those whose system has no apt-get."""
    if shutil.which("apt-get"):
        return f"\n  {install_command(packages)}\n"
    return (
        f"\n  {install_command(packages)}\n\n"
        "（以上为 Debian 的包名；这台机器没有 apt-get，请安装对应的软件包。）\n"
        "(Debian's names; this machine has no apt-get: install their equivalents.)\n"
    )


def provide(needs: list[Need], env: dict[str, str]) -> None:
    """Install what is missing when we may; otherwise say how, once.

    Goes on without what the platform in `env` can do without; SetUpError where Qt could only crash.
    """
    absent = missing(needs)
    if absent and install([need.package for need in absent]):
        absent = missing(needs)
    if not absent:
        return
    told = advice([need.package for need in absent])
    if stops_qt(absent, env):
        raise environment.SetUpError(
            "缺少 Qt 必需的系统库。请（由管理员）运行下面这一条命令，然后再来一次。\n"
            "Qt cannot start without some system libraries. Have an administrator run this "
            f"command, then try again:\n{told}"
        )
    print("缺少系统软件包，请（由管理员）运行下面这一条命令：")
    print("Some system packages are missing; an administrator can install them with:")
    print(told)


def install(packages: list[str]) -> bool:
    """Install Debian packages, as root only; whether it worked."""
    if os.name != "posix" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"安装系统软件包 / installing system packages: {' '.join(packages)}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = ["apt-get", "-q", "-y"]
    subprocess.call([*apt, "update"], env=env, stdout=subprocess.DEVNULL)
    wanted = [*apt, "install", "--no-install-recommends", *packages]
    return subprocess.call(wanted, env=env, stdout=subprocess.DEVNULL) == 0


def stops_qt(absent: list[Need], env: dict[str, str]) -> bool:
    """Whether Qt cannot start on the platform it will choose without one of these."""
    platform = env.get("QT_QPA_PLATFORM") or ("wayland" if env.get("WAYLAND_DISPLAY") else "xcb")
    return any(need.vital and need.platform in {"", platform} for need in absent)
