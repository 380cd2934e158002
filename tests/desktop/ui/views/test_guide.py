"""使用说明, page by page."""

import re

import pytest
from PySide6.QtCore import QUrl

from desktop.paths import resources
from desktop.ui.views.guide import Guide


@pytest.fixture
def guide(qtbot, look) -> Guide:
    guide = Guide(None)
    qtbot.addWidget(guide)
    guide.show()
    return guide


def test_it_opens_at_how_to_import_and_read(guide):
    assert guide.page.toPlainText().startswith("导入与阅读")


def test_links_lead_from_page_to_page(guide):
    guide.page.setSource(QUrl("glossary.md"))
    assert "术语" in guide.page.toPlainText()[:40]
    assert guide.page.isBackwardAvailable()


def test_every_link_leads_somewhere():
    folder = resources() / "help"
    links = [
        link
        for page in folder.glob("*.md")
        for link in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8"))
    ]
    assert links
    assert all((folder / link).is_file() for link in links)
