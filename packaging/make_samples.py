#!/usr/bin/env python3
"""Make resources/samples/, the minutes of the invented 青禾市.

    .venv/bin/python packaging/make_samples.py

The words come from tests/generator/qinghe; run it again whenever they change. Needs the test
extras and, for the PDFs, a Chinese face (fonts-noto-cjk); the same inputs give the same bytes
with the same versions of Qt, python-docx and the face.
"""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Qt orders what a PDF holds by a hash with a random seed.
os.environ["QT_HASH_SEED"] = "0"

from PySide6.QtGui import QGuiApplication  # noqa: E402

from tests.generator.layout import Kind, Paragraph, lay_out  # noqa: E402
from tests.generator.noise import render  # noqa: E402
from tests.generator.qinghe import NOTICE, Format, Sample, samples  # noqa: E402
from tests.generator.typeset import docx, pdf  # noqa: E402

FOLDER = ROOT / "resources" / "samples"
# What a drop also holds: a notice, which is not minutes and must be told apart.
NOTICE_TEXT = (
    (Kind.HEAD, "青禾市人民政府办公室文件"),
    (Kind.NUMBER, "青政办发〔2023〕38号"),
    (Kind.TITLE, "关于印发《青禾市防汛防台应急预案（2023年修订）》的通知"),
    (
        Kind.BODY,
        "各镇人民政府、各街道办事处，青禾高新区、禾江新城管委会，市各委办局，市各直属单位：",
    ),
    (
        Kind.BODY,
        (
            "《青禾市防汛防台应急预案（2023年修订）》已经市政府第24次常务会议讨论同意，"
            "现印发给你们，请结合实际认真贯彻执行。2021年印发的预案同时废止。"
        ),
    ),
    (
        Kind.BODY,
        "各镇（街道）、各有关部门要在7月底前完成本级预案修订，并报市防汛防台指挥部办公室备案。",
    ),
    (Kind.SIGN_OFF, "青禾市人民政府办公室"),
    (Kind.SIGN_OFF, "2023年7月18日"),
    (Kind.PUBLICITY, "（此件公开发布）"),
)


def write(sample: Sample) -> bytes:
    """The bytes of one sample."""
    paragraphs = lay_out(sample.truth)
    match sample.format:
        case Format.DOCX:
            return docx.write(paragraphs, sample.oddities)
        case Format.PDF:
            return pdf.write(paragraphs, sample.name.removesuffix(".pdf"))
        case Format.TXT:
            text = render(paragraphs, sample.noise, random.Random(sample.name))
            return text.encode(sample.encoding)


def main() -> None:
    """Write every sample, and the notice; files of an earlier make are removed first."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    application = QGuiApplication.instance() or QGuiApplication([])
    for sample in samples():
        (FOLDER / sample.name).write_bytes(write(sample))
    notice = [Paragraph(kind, text) for kind, text in NOTICE_TEXT]
    (FOLDER / NOTICE).write_bytes(docx.write(notice, frozenset()))
    for path in sorted(FOLDER.iterdir()):
        print(f"{path.stat().st_size:>8,}  {path.name}")
    del application


if __name__ == "__main__":
    main()
