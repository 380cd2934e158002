"""Everything the windows say can be said in English, too."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.ui.application import install_language
from desktop.ui.assets import ICONS, TRANSLATIONS

UI = Path(__file__).parents[3] / "desktop" / "ui"
HAN = re.compile("[\u4e00-\u9fff]")
# Words painted or matched, never said: fonts' names and the program's own.
NOT_SAID = {"思源宋体", "宋体", "仿宋", "纪要阁"}


def said() -> set[tuple[str, str]]:
    """Return context and source of every call of `translate`."""
    call = re.compile(r'translate\(\s*"(\w+)",\s*"((?:[^"\\]|\\.)*)",?\s*\)')
    return {found for path in UI.rglob("*.py") for found in call.findall(path.read_text("utf-8"))}


def translated() -> dict[tuple[str, str], ET.Element]:
    """Return the entries of the English translation."""
    tree = ET.parse(TRANSLATIONS / "jiyao_en.ts")
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def test_everything_said_is_translated():
    assert len(said()) > 50
    missing = {
        key
        for key in said()
        if (entry := translated().get(key)) is None
        or entry.find("translation").get("type") is not None
        or not entry.findtext("translation")
        or HAN.search(entry.findtext("translation"))
    }
    assert missing == set()


def test_nothing_chinese_is_said_past_the_translator():
    string = re.compile(r'(?<!")"((?:[^"\\\n]|\\.)*)"(?!")')
    sources = {source for _, source in said()}
    for path in UI.rglob("*.py"):
        code = re.sub(r'"""[\s\S]*?"""|#[^\n]*', "", path.read_text("utf-8"))
        for words in string.findall(code):
            assert not HAN.search(words) or words in sources | NOT_SAID, f"{path.name}: {words}"


def test_the_compiled_file_is_that_of_the_source(qapp):
    translator = QTranslator()
    assert translator.load("jiyao_en", str(TRANSLATIONS))
    for (context, source), entry in translated().items():
        if entry.find("translation").get("type") != "vanished":
            assert translator.translate(context, source) == entry.findtext("translation")


def test_places_in_a_sentence_are_the_same_in_both_languages():
    for (_, source), entry in translated().items():
        wanted = re.findall(r"\{\d\}", source)
        assert sorted(re.findall(r"\{\d\}", entry.findtext("translation"))) == sorted(wanted)


@pytest.fixture
def languages(qapp):
    """Take out again the translators a test installs."""
    default = QLocale()
    before = set(qapp.findChildren(QTranslator))
    yield qapp
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(default)


@pytest.mark.parametrize(
    ("locale", "words"), [("en_GB", "Import"), ("zh_CN", "导入"), ("fr_FR", "导入")]
)
def test_the_language_follows_the_system(languages, locale, words):
    install_language(languages, QLocale(locale))
    assert QCoreApplication.translate("Menu", "导入") == words


def test_every_icon_named_is_there_with_its_licence():
    named = set()
    for path in UI.rglob("*.py"):
        named |= set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', path.read_text("utf-8")))
    shipped = {path.stem for path in ICONS.glob("*.svg")}
    assert shipped <= named, "an icon nobody shows"
    assert "ISC" in (ICONS / "LICENSE").read_text("utf-8")
