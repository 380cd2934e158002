"""parse: characters a second of the parser alone, beside jieba cutting the same text."""

from __future__ import annotations

import logging
import tempfile
import time
from collections.abc import Callable, Sequence

import jieba

from importer.source import SourceText
from importer.structure import understand
from tests.benchmarks.corpus import Corpus
from tests.benchmarks.table import Row
from tests.generator import Noise, generate

DOCUMENTS = 200
CUT = 20  # documents given to jieba, which is the slower by far


def measure(corpus: Corpus) -> list[Row]:
    """One row; half of the documents are flawed."""
    count = min(DOCUMENTS, corpus.count)
    texts = [
        generate(seed, noise=Noise.drawn(seed) if seed % 2 else None).text for seed in range(count)
    ]
    ours = _speed(lambda text: understand(SourceText(text, "txt")), texts)
    peer = _speed(_cutter(), texts[:CUT])
    return [
        Row(
            name=f"解析 parse（{count} 份）",
            ours=f"{ours / 1e6:.2f} 百万字/秒",
            peer=f"jieba {peer / 1e6:.2f} 百万字/秒",
            ratio=ours / peer,
        )
    ]


def _speed(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Characters a second."""
    work(texts[0])
    started = time.perf_counter()
    for text in texts:
        work(text)
    return sum(map(len, texts)) / (time.perf_counter() - started)


def _cutter() -> Callable[[str], list[str]]:
    """jieba with its dictionary loaded, its cache file out of the shared temp folder."""
    jieba.setLogLevel(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        tokenizer = jieba.Tokenizer()
        tokenizer.tmp_dir = folder
        tokenizer.initialize()
    return lambda text: list(tokenizer.cut(text))
