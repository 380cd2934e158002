"""packaging/dev.py: what it decides, without installing anything."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest


def test_no_verb_prints_the_verbs_and_fails(dev, capsys):
    assert dev.main([]) == 2
    assert "check  ruff" in capsys.readouterr().out


def test_help_is_no_failure(dev, capsys):
    assert dev.main(["--help"]) == 0


@pytest.mark.parametrize(
    ("env", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_where_there_is_a_display(dev, env, platform, shown):
    assert dev.has_display(env, platform) is shown


def test_run_opens_the_window_where_there_is_one(dev):
    assert dev.run_commands("py", [], display=True) == [["py", *dev.PROGRAM]]


def test_run_without_a_display_does_the_work_and_draws_a_picture(dev, tmp_path, monkeypatch):
    monkeypatch.setattr(dev, "PICTURE", tmp_path / "build" / "window.png")
    picture = str(tmp_path / "build" / "window.png")
    command = ["py", *dev.PROGRAM, "demo", "--picture", picture]
    assert dev.run_commands("py", [], display=False) == [command]
    assert (tmp_path / "build").is_dir()


def test_run_hands_its_arguments_on_with_or_without_a_display(dev):
    for display in (True, False):
        commands = dev.run_commands("py", ["list", "--archive", "a"], display)
        assert commands == [["py", *dev.PROGRAM, "list", "--archive", "a"]]


def test_run_finds_the_files_of_whoever_stands_elsewhere(dev, tmp_path, monkeypatch, capfd):
    (tmp_path / "desktop.py").write_text("raise SystemExit('not ours')")
    monkeypatch.setattr(dev, "prepare", lambda verb, env: None)
    monkeypatch.setattr(dev.environment, "python_of", lambda folder: Path(sys.executable))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "通知.txt").write_text("关于放假的通知", "utf-8")
    assert dev.main(["run", "import", "通知.txt", "--archive", "库.jiyao"]) == 0
    assert f"不是纪要\t{tmp_path / '通知.txt'}" in capfd.readouterr().out
    assert (tmp_path / "库.jiyao").exists()


def test_run_refuses_a_window_nobody_would_see(dev):
    with pytest.raises(dev.environment.SetUpError, match="没有显示器"):
        dev.run_commands("py", ["--archive", "a"], display=False)


def test_test_passes_its_arguments_to_pytest(dev):
    [command] = dev.commands_for("test", ["-k", "tree"], {})
    assert command[1:] == ["-m", "pytest", "-k", "tree"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_the_tests_run_offscreen_in_utf8_unless_told_otherwise(dev):
    env = dev.child_environment({"LC_ALL": "C", "DISPLAY": ":0"}, "test")
    assert env["QT_QPA_PLATFORM"] == "offscreen"
    assert env["LC_ALL"] == "C.UTF-8"
    assert env["PYTHONUTF8"] == "1"
    assert Path(env["XDG_RUNTIME_DIR"]).stat().st_mode & 0o777 == 0o700
    assert dev.child_environment({"QT_QPA_PLATFORM": "xcb"}, "test")["QT_QPA_PLATFORM"] == "xcb"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_run_is_offscreen_only_without_a_display(dev):
    assert dev.child_environment({}, "run")["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in dev.child_environment({"DISPLAY": ":0"}, "run")


def test_shot_borrows_an_x_server_where_it_can(dev, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    env = {"QT_QPA_PLATFORM": "offscreen"}
    [command] = dev.shot_commands("py", ["--dark"], env)
    assert command[0] == "/usr/bin/xvfb-run"
    assert command[-4:] == ["py", "-m", "tests.shots", "--dark"]
    assert env["QT_QPA_PLATFORM"] == "xcb"


def test_shot_stays_offscreen_where_it_cannot(dev, monkeypatch):
    monkeypatch.setattr(dev.shutil, "which", lambda name: None)
    env = {"QT_QPA_PLATFORM": "offscreen"}
    assert dev.shot_commands("py", [], env) == [["py", "-m", "tests.shots", str(dev.SHOTS)]]
    assert env["QT_QPA_PLATFORM"] == "offscreen"


@pytest.mark.parametrize(
    ("verb", "platform", "hushed"),
    [("run", "offscreen", True), ("test", "offscreen", False), ("shot", "xcb", False)],
)
def test_only_the_tests_listen_to_what_offscreen_does_not_support(dev, verb, platform, hushed):
    env = {"QT_QPA_PLATFORM": platform}
    dev.hush(verb, env)
    assert ("QT_LOGGING_RULES" in env) is hushed


# --- what the system lacks, and how to get it ---------------------------------------------


def test_what_is_missing_becomes_one_command(debian, monkeypatch):
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(debian, "has_library", lambda soname: soname not in absent)
    monkeypatch.setattr(debian, "has_cjk_font", lambda: False)
    monkeypatch.setattr(debian, "has_program", lambda name: lambda: name != "Xvfb")
    packages = [need.package for need in debian.missing(debian.needs_for("shot"))]
    assert packages == ["libegl1", "libxcb-cursor0", "fonts-noto-cjk", "xvfb"]
    assert debian.install_command(packages) == (
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends "
        "libegl1 libxcb-cursor0 fonts-noto-cjk xvfb"
    )


def test_the_good_font_is_wanted_where_someone_looks(debian):
    packages = [need.package for need in debian.needs_for("run")]
    assert "fonts-noto-cjk" in packages
    assert "xvfb" not in packages


def test_tests_make_do_with_a_small_font_and_no_x_server(debian):
    packages = [need.package for need in debian.needs_for("test")]
    assert "fonts-wqy-microhei" in packages
    assert not {"fonts-noto-cjk", "xvfb", "xauth"}.intersection(packages)


def test_linting_needs_nothing_of_the_system(debian):
    assert debian.needs_for("check") == []


@pytest.fixture
def as_user(debian, monkeypatch):
    """No root here: whatever is installed fails the test."""
    monkeypatch.setattr(debian.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(debian.subprocess, "call", lambda *a, **k: pytest.fail("installed"))


@pytest.mark.parametrize("env", [{"QT_QPA_PLATFORM": "offscreen"}, {"WAYLAND_DISPLAY": "w"}])
@pytest.mark.usefixtures("as_user")
def test_a_user_is_told_of_what_this_platform_can_do_without(debian, env, capsys):
    needs = [
        debian.Need("libxcb-cursor0", lambda: False, "xcb"),
        debian.Need("fonts-noto-cjk", lambda: False, vital=False),
    ]
    debian.provide(needs, env)
    command = debian.install_command(["libxcb-cursor0", "fonts-noto-cjk"])
    assert capsys.readouterr().out.count(f"\n  {command}\n") == 1


@pytest.mark.parametrize(
    ("platform", "env"),
    [("", {"QT_QPA_PLATFORM": "offscreen"}), ("xcb", {"DISPLAY": ":0"})],
)
@pytest.mark.usefixtures("as_user")
def test_stops_once_and_clearly_where_qt_could_only_crash(debian, platform, env, capsys):
    needs = [debian.Need("libegl1", lambda: False, platform)]
    with pytest.raises(debian.environment.SetUpError, match="libegl1") as stopped:
        debian.provide(needs, env)
    assert str(stopped.value).count(debian.install_command(["libegl1"])) == 1
    assert capsys.readouterr().out == ""


@pytest.mark.usefixtures("as_user")
def test_a_machine_without_apt_is_told_whose_names_these_are(debian, monkeypatch):
    monkeypatch.setattr(debian.shutil, "which", lambda name: None)
    assert "没有 apt-get" in debian.advice(["libegl1"])


def test_what_could_not_be_installed_is_asked_for(debian, monkeypatch):
    monkeypatch.setattr(debian, "install", lambda packages: False)
    with pytest.raises(debian.environment.SetUpError, match="libegl1"):
        debian.provide([debian.Need("libegl1", lambda: False)], {})


def test_what_was_installed_is_not(debian, monkeypatch, capsys):
    here = []
    monkeypatch.setattr(debian, "install", lambda packages: not here.extend(packages))
    debian.provide([debian.Need("libegl1", lambda: "libegl1" in here)], {})
    assert here == ["libegl1"]
    assert capsys.readouterr().out == ""


def test_nothing_missing_nothing_said(debian, capsys):
    debian.provide([debian.Need("libegl1", lambda: True)], {})
    assert capsys.readouterr().out == ""


@pytest.mark.skipif(sys.platform != "linux", reason="apt is Debian's")
def test_as_root_the_lists_are_refreshed_before_installing(debian, monkeypatch):
    calls = []
    monkeypatch.setattr(debian.os, "geteuid", lambda: 0)
    monkeypatch.setattr(debian.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(debian.subprocess, "call", lambda c, **k: calls.append((c, k)) or 0)
    assert debian.install(["libegl1"])
    (update, _), (install, options) = calls
    assert update[-1] == "update"
    assert install[-3:] == ["install", "--no-install-recommends", "libegl1"]
    assert options["env"]["DEBIAN_FRONTEND"] == "noninteractive"


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("opentype/noto/NotoSansCJK-Regular.ttc", True),
        ("truetype/wqy/wqy-microhei.ttc", True),
        ("adobe/SourceHanSerifSC-Regular.otf", True),
        ("windows/simfang.ttf", True),
        ("truetype/dejavu/DejaVuSans.ttf", False),
    ],
)
def test_a_chinese_font_is_known_by_its_name(debian, monkeypatch, tmp_path, file, found):
    (tmp_path / file).parent.mkdir(parents=True)
    (tmp_path / file).touch()
    monkeypatch.setattr(debian.shutil, "which", lambda name: None)
    monkeypatch.setattr(debian, "FONT_FOLDERS", (str(tmp_path), str(tmp_path / "absent")))
    assert debian.has_cjk_font() is found


# --- .venv and its stamp ------------------------------------------------------------------


@pytest.fixture
def tree(tmp_path, environment):
    """A tree with the three files .venv is made from, and a .venv that looks made."""
    for name in environment.INPUTS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x==1\n")
    python = environment.python_of(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path


def test_the_stamp_holds_until_an_input_changes(environment, tree):
    assert not environment.is_current(tree)
    (tree / ".venv" / "stamp").write_text(environment.fingerprint(tree))
    assert environment.is_current(tree)
    (tree / environment.LOCK).write_text("x==2\n")
    assert not environment.is_current(tree)


def test_the_stamp_does_not_survive_a_lost_interpreter_or_a_moved_tree(environment, tree):
    (tree / ".venv" / "stamp").write_text(environment.fingerprint(tree))
    moved = tree.rename(tree.with_name("moved"))
    assert not environment.is_current(moved)
    (moved / ".venv" / "stamp").write_text(environment.fingerprint(moved))
    environment.python_of(moved / ".venv").unlink()
    assert not environment.is_current(moved)


def test_an_interrupted_set_up_leaves_no_stamp(environment, tree, monkeypatch):
    (tree / ".venv" / "stamp").write_text("an older one")

    def fail(*_):
        raise environment.SetUpError("no network")

    monkeypatch.setattr(environment, "usable", lambda python: True)
    monkeypatch.setattr(environment, "install", fail)
    with pytest.raises(environment.SetUpError):
        environment.make(tree, lambda packages: False)
    assert not (tree / ".venv" / "stamp").exists()


def test_a_current_environment_is_left_alone(environment, tree, monkeypatch):
    (tree / ".venv" / "stamp").write_text(environment.fingerprint(tree))
    monkeypatch.setattr(environment, "install", lambda *_: pytest.fail("installed again"))
    environment.make(tree, lambda packages: False)


@pytest.fixture
def steps(environment, monkeypatch):
    """The commands create() would run, with a pip wheel that was fetched already."""
    commands = []
    monkeypatch.setattr(environment.venv.EnvBuilder, "create", lambda self, folder: None)
    monkeypatch.setattr(environment, "fetch_pip", lambda lock, folder: Path("pip.whl"))
    monkeypatch.setattr(environment, "call", commands.append)
    return commands


def test_ensurepip_is_used_where_it_is(environment, tree, steps, monkeypatch):
    monkeypatch.setattr(environment, "has_ensurepip", lambda: True)
    environment.create(tree, lambda packages: pytest.fail("asked the system for packages"))
    assert [step[1:3] for step in steps] == [["-m", "ensurepip"]]


def test_root_gets_debians_own_venv_package(environment, tree, steps, monkeypatch):
    asked = []
    monkeypatch.setattr(environment, "has_ensurepip", lambda: bool(asked))
    environment.create(tree, lambda packages: asked.append(packages) or True)
    assert asked == [["python3-venv"]]
    assert [step[1:3] for step in steps] == [["-m", "ensurepip"]]


def test_a_user_gets_pip_from_its_wheel(environment, tree, steps, monkeypatch):
    monkeypatch.setattr(environment, "has_ensurepip", lambda: False)
    environment.create(tree, lambda packages: False)
    [step] = steps
    assert step[1] == Path("pip.whl/pip")
    assert "--require-hashes" in step


def test_an_interpreter_that_does_not_start_is_not_usable(environment, tree):
    assert not environment.usable(environment.python_of(tree / ".venv"))


def test_every_download_is_checked_against_the_lock(environment, tree, monkeypatch):
    commands = []
    monkeypatch.setattr(environment, "call", lambda command: commands.append(command))
    environment.install(Path("py"), tree)
    bootstrap, locked, project = commands
    assert "--require-hashes" in bootstrap
    assert {"--require-hashes", "--no-build-isolation"} <= set(locked)
    assert {"--no-deps", "--no-build-isolation"} <= set(project)


def test_a_failed_step_says_which(environment):
    with pytest.raises(environment.SetUpError, match="raise SystemExit"):
        environment.call([sys.executable, "-c", "raise SystemExit(3)"])


# --- pip before there is a pip ------------------------------------------------------------

WHEEL = b"a wheel"
SUM = hashlib.sha256(WHEEL).hexdigest()
LOCK = f"pip==26.3 \\\n    --hash=sha256:{'0' * 64} \\\n    --hash=sha256:{SUM}\n    # via x\n"


def test_the_lock_names_the_pip_to_fetch(environment):
    assert environment.locked_pip(LOCK) == ("26.3", {"0" * 64, SUM})


def test_a_lock_without_pip_is_refused(environment):
    with pytest.raises(environment.SetUpError):
        environment.locked_pip("setuptools==80\n")


def test_the_right_wheel_is_written(environment, monkeypatch, tmp_path):
    monkeypatch.setattr(environment.index, "download", lambda project, name: WHEEL)
    wheel = environment.fetch_pip(LOCK, tmp_path)
    assert wheel.name == "pip-26.3-py3-none-any.whl"
    assert wheel.read_bytes() == WHEEL


def test_a_wheel_with_another_sum_is_refused_and_not_written(environment, monkeypatch, tmp_path):
    monkeypatch.setattr(environment.index, "download", lambda project, name: b"another wheel")
    with pytest.raises(environment.SetUpError, match="SHA-256"):
        environment.fetch_pip(LOCK, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_network_is_a_sentence(environment, monkeypatch, tmp_path):
    def unreachable(project, name):
        raise OSError("Network is unreachable")

    monkeypatch.setattr(environment.index, "download", unreachable)
    with pytest.raises(environment.SetUpError, match="Network is unreachable"):
        environment.fetch_pip(LOCK, tmp_path)


def test_links_are_resolved_against_their_page(index):
    page = '<a href="../../packages/ab/pip-26.3-py3-none-any.whl#sha256=00&amp;x">pip</a>'
    address = index.link_to("pip-26.3-py3-none-any.whl", page, "https://host/simple/pip/")
    assert address == "https://host/packages/ab/pip-26.3-py3-none-any.whl#sha256=00&x"


def test_a_file_the_index_does_not_list_is_missed(index):
    with pytest.raises(LookupError, match=r"pip-1\.whl"):
        index.link_to("pip-1.whl", '<a href="pip-2.whl">', "https://host/simple/pip/")


def test_a_password_travels_in_a_header_not_in_an_address(index):
    address, headers = index.without_credentials("https://me:s%40crt@host:8443/simple/pip/")
    assert address == "https://host:8443/simple/pip/"
    assert headers == {"Authorization": "Basic bWU6c0BjcnQ="}


def test_pips_own_settings_are_honoured(index, monkeypatch, tmp_path):
    config = tmp_path / "pip.conf"
    config.write_text("[global]\nindex-url = https://mirror.example/simple\n", "utf-8")
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(config))
    assert index.setting("index-url") == "https://mirror.example/simple"
    monkeypatch.setenv("PIP_INDEX_URL", "https://other.example/simple")
    assert index.setting("index-url") == "https://other.example/simple"


def test_dev_py_needs_nothing_but_the_standard_library(root):
    """Run as on a bare machine: without site-packages."""
    command = [sys.executable, "-E", "-S", str(root / "packaging" / "dev.py"), "--help"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
