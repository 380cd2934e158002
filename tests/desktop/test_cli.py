from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from desktop import cli, cli_import
from desktop import ingest as ingesting
from desktop.archive import Archive
from desktop.reading_pool import Reading
from importer.asjson import from_dict
from tests.desktop import drafts
from tests.desktop.archive.test_check import spoil
from tests.generator import generate

ROOT = Path(__file__).parents[2]
FAKE = Reading("tests.desktop.fake_readers:read", processes=1)


DISPLAYS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.jiyao"


@pytest.fixture
def run(path, monkeypatch):
    """Run the command on an archive of its own, with the fake reader."""
    monkeypatch.setattr(ingesting, "ingest", partial(ingesting.ingest, reading=FAKE))
    return lambda *words: cli.main(["--archive", str(path), *map(str, words)])


@pytest.fixture
def meeting(path: Path) -> int:
    with Archive.open(path) as archive:
        return archive.store(drafts.original(b"1"), drafts.outcome(drafts.minutes())).meeting


def test_import_says_what_became_of_each_file(run, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("第7次", "utf-8")
    (tmp_path / "b.txt").write_text("新闻", "utf-8")
    assert run("import", tmp_path / "a.txt", tmp_path / "b.txt") == cli.OK
    out = capsys.readouterr().out
    assert f"新存入\t{tmp_path / 'a.txt'}\t已存入：市政府常务会议 第7次 2023年2月4日" in out
    assert f"不是纪要\t{tmp_path / 'b.txt'}\t这不是会议纪要。" in out
    assert out.endswith("共 2 个文件：新存入 1，不是纪要 1\n")


def test_a_file_that_fails_is_exit_code_1(run, tmp_path, path):
    (tmp_path / "a.txt").write_text("第7次", "utf-8")
    (tmp_path / "b.txt").write_text("die", "utf-8")
    assert run("import", tmp_path / "a.txt", tmp_path / "b.txt") == cli.SOME_FAILED
    with Archive.reader(path) as archive:
        assert archive.totals().meetings == 1


def test_a_path_that_is_not_there_is_told(run, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("第7次", "utf-8")
    assert run("import", tmp_path / "none", tmp_path / "a.txt") == cli.SOME_FAILED
    assert "找不到" in capsys.readouterr().err
    assert run("import", tmp_path / "none") == cli.UNUSABLE


def test_ctrl_c_keeps_what_is_done(run, tmp_path, path, monkeypatch, capsys):
    for number in range(1, 120):
        (tmp_path / f"n{number}.txt").write_text(f"第{number}次", "utf-8")

    def report_and_press(event):
        if isinstance(event, ingesting.Finished):
            signal.raise_signal(signal.SIGINT)

    monkeypatch.setattr(cli_import, "_report", report_and_press)
    assert run("import", tmp_path) == cli.SOME_FAILED
    assert "已取消" in capsys.readouterr().err
    with Archive.reader(path) as archive:
        assert 0 < archive.totals().meetings < 119


@pytest.mark.skipif(os.name == "nt", reason="there it ends a program at once")
def test_a_kill_is_heeded_like_ctrl_c(run, tmp_path, monkeypatch, capsys):
    (tmp_path / "a.txt").write_text("第1次", "utf-8")
    monkeypatch.setattr(cli_import, "_report", lambda event: signal.raise_signal(signal.SIGTERM))
    assert run("import", tmp_path) == cli.SOME_FAILED
    assert "已取消" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_ctrl_c_elsewhere_is_told_without_a_traceback(run, meeting, monkeypatch, capsys):
    monkeypatch.setattr(Archive, "check", lambda archive: signal.raise_signal(signal.SIGINT))
    assert run("check") == cli.SOME_FAILED
    assert capsys.readouterr().err == "jiyao：已中断。\n"


def test_list_has_one_line_a_meeting(run, meeting, capsys):
    assert run("list") == cli.OK
    assert capsys.readouterr().out == (
        f"{meeting}\t2023-02-04\t青禾市人民政府\t市政府常务会议\t第19次 2月4日\t2 个议题\n"
    )


def test_show_prints_the_tree(run, meeting, capsys):
    assert run("show", meeting) == cli.OK
    assert "第1项、审议《青禾市规划之0》\n" in capsys.readouterr().out


def test_show_json_is_the_minutes(run, meeting, capsys):
    assert run("show", meeting, "--json") == cli.OK
    assert from_dict(json.loads(capsys.readouterr().out)) == drafts.minutes()


def test_show_original_writes_the_file(run, meeting, tmp_path, capsys):
    assert run("show", meeting, "--original", tmp_path / "out.txt") == cli.OK
    assert (tmp_path / "out.txt").read_bytes() == b"1"
    assert run("show", meeting, "--original", tmp_path / "none" / "out.txt") == cli.UNUSABLE
    assert "无法写入" in capsys.readouterr().err


def test_show_original_never_overwrites_the_archive(run, meeting, path, capsys):
    assert run("show", meeting, "--original", path) == cli.UNUSABLE
    assert "档案文件本身" in capsys.readouterr().err
    assert run("check") == cli.OK


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_a_name_can_neither_forge_a_line_nor_steer_the_terminal(run, tmp_path, capsys):
    (tmp_path / "a\n新存入\x1b[2J\u202etxt.exe").write_text("第1次", "utf-8")
    (tmp_path / os.fsdecode("纪要.txt".encode("gbk"))).write_text("第2次", "utf-8")
    run("import", tmp_path)
    out = capsys.readouterr().out
    assert len(out.splitlines()) == 3
    assert "a�新存入�[2J�txt.exe" in out
    assert f"{tmp_path / '纪要.txt'}\t" in out


def test_a_meeting_that_is_not_there_is_told(run, meeting, capsys):
    assert run("show", meeting + 1) == cli.UNUSABLE
    assert "没有这一条" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["list"], ["show", "1"], ["check"]])
def test_an_archive_that_is_not_there_is_not_made(run, path, capsys, verb):
    assert run(*verb) == cli.UNUSABLE
    assert "找不到档案文件" in capsys.readouterr().err
    assert not path.exists()


def test_check_tells_sound_from_damaged(run, meeting, path, capsys):
    assert run("check") == cli.OK
    assert "完好" in capsys.readouterr().out
    spoil(path, "UPDATE originals SET content = x'00'")
    assert run("check") == cli.UNUSABLE
    assert "a.txt" in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--archive", "{}", "list"], ["list", "--archive", "{}"]])
def test_the_archive_may_be_named_before_or_after_the_verb(meeting, path, capsys, words):
    assert cli.main([word.format(path) for word in words]) == cli.OK
    assert "市政府常务会议" in capsys.readouterr().out


def test_wrong_usage_is_exit_code_2(run):
    with pytest.raises(SystemExit) as caught:
        run("nonsense")
    assert caught.value.code == cli.UNUSABLE


def command(*words: object, **options) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "desktop.cli", *map(str, words)],
        cwd=ROOT, capture_output=True, check=False, **options,
    )  # fmt: skip


def test_the_command_reads_real_minutes_in_processes_of_its_own(path, tmp_path):
    (tmp_path / "纪要.txt").write_text(generate(3).text, "utf-8")
    done = command("--archive", path, "import", tmp_path / "纪要.txt")
    assert (done.returncode, done.stderr) == (cli.OK, b"")
    assert "共 1 个文件：新存入 1" in done.stdout.decode("utf-8")


def test_chinese_comes_out_where_only_ascii_is_claimed(meeting, path):
    ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = command("--archive", path, "list", env=ascii_only)
    assert done.returncode == cli.OK
    assert "市政府常务会议" in done.stdout.decode("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows break otherwise")
def test_nobody_listening_is_no_error(meeting, path):
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [sys.executable, "-m", "desktop.cli", "--archive", str(path), "show", str(meeting)],
        cwd=ROOT, stdout=writing, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        os.close(writing)
        _, err = process.communicate()
    assert (process.returncode, err) == (cli.OK, b"")


@pytest.mark.skipif(os.name == "nt", reason="pipes of Windows break otherwise")
def test_an_import_goes_on_when_nobody_listens(path, tmp_path):
    for seed in range(3):
        (tmp_path / f"{seed}.txt").write_text(generate(seed).text, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "desktop.cli", "--archive", path, "import", tmp_path],
        cwd=ROOT, stdout=writing, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        os.close(writing)
        _, err = process.communicate()
    assert b"Traceback" not in err
    with Archive.reader(path) as archive:
        assert archive.totals().documents == 3


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
def test_output_that_cannot_be_written_is_told(meeting, path):
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop.cli", "--archive", path, "list"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip
    assert done.returncode == cli.UNUSABLE
    assert done.stderr.decode("utf-8").startswith("jiyao：无法写出结果")


def test_a_program_without_any_output_works(run, meeting, monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    assert run("list") == cli.OK


@pytest.mark.skipif(sys.platform != "linux", reason="there is always a display")
def test_without_a_display_the_window_is_refused_in_words(path):
    bare = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = command("--archive", path, env=bare)
    assert done.returncode == cli.UNUSABLE
    assert "没有图形界面" in done.stderr.decode("utf-8")


def test_version_is_told():
    assert command("--version").stdout.decode("utf-8").startswith("纪要阁 ")


def test_importing_the_command_line_loads_nothing_heavy():
    """Every reading process imports it again."""
    loaded = "import sys, desktop.cli; print(*{'PySide6', 'sqlite_utils'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.split() == []


def test_a_mistyped_path_makes_no_archive(tmp_path):
    archive = tmp_path / "新.jiyao"
    assert cli.main(["--archive", str(archive), "import", str(tmp_path / "没有")]) == 2
    assert list(tmp_path.iterdir()) == []
