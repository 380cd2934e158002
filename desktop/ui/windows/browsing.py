"""Going from place to place: tree, list and reading pane follow one another."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from desktop.archive import ArchiveError
from desktop.archive.records import ItemRow, NodeId, NodeKind
from desktop.ui.history import History, Place
from desktop.ui.opening import READABLE, Opened, load
from desktop.ui.session import Session
from desktop.ui.settings import Settings
from desktop.ui.windows.regions import Regions

translate = QCoreApplication.translate


class Browsing(QObject):
    """Keeps where the reader is in `session`, and shows it in the regions.

    `opened` tells that a document is shown, `moved` that there is another place to go back to.
    """

    opened = Signal(object)
    moved = Signal()

    def __init__(self, regions: Regions, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self.history = History()
        self._regions = regions
        self._settings = settings
        self._session: Session | None = None
        regions.navigation.node_chosen.connect(self._go_to_node)
        regions.items.row_chosen.connect(self._go_to_row)
        regions.reading.source_chosen.connect(self._show_source)

    def enter(self, session: Session) -> None:
        """Show an archive where it was left; a new one at its newest meeting."""
        self._session = session
        self.history = History()
        session.items.show(None)
        self._regions.navigation.show_tree(session.navigation)
        self._regions.items.show_list(session.items)
        self._regions.reading.show_nothing()
        scope = self._settings.node(session.path, "scope")
        node = self._settings.node(session.path, "node")
        if node is not None and session.has(node) and (scope is None or session.has(scope)):
            self.go(Place(scope, node))
        else:
            self.go_to_newest()
        self.moved.emit()

    def leave(self) -> None:
        """Remember the place and show no archive."""
        if self._session is None:
            return
        here, path = self.history.here, self._session.path
        self._settings.set_node(path, "scope", here.scope)
        self._settings.set_node(path, "node", here.node)
        self._session = None
        self._regions.reading.show_nothing()
        self._regions.navigation.setModel(None)
        self._regions.items.list.setModel(None)

    def go(self, place: Place) -> None:
        """Go to a place, so that 后退 leads back."""
        self.history.visit(place)
        self._show(place)

    def go_to_newest(self) -> None:
        """Go to the first meeting of the tree, if there is one."""
        node = self._regions.navigation.newest_meeting()
        if node is not None:
            self.go(Place(node, node))

    def back(self) -> None:
        """Go back one place."""
        self._step(self.history.back())

    def forward(self) -> None:
        """Go forward again."""
        self._step(self.history.forward())

    def _step(self, place: Place | None) -> None:
        if place is not None:
            self._show(place)

    def _go_to_node(self, node: NodeId) -> None:
        self.go(Place(self._regions.navigation.scope_of(node), node))

    def _go_to_row(self, row: ItemRow) -> None:
        assert self._session is not None, "a list without an archive has no rows"
        self.go(Place(self._session.items.node, NodeId(NodeKind.ITEM, row.item)))

    def go_to_meeting(self, meeting: int) -> None:
        """Go to a meeting and list its items."""
        node = NodeId(NodeKind.MEETING, meeting)
        self.go(Place(node, node))

    def _show(self, place: Place) -> None:
        session = self._session
        if session is None:
            return
        self.moved.emit()
        try:
            if session.items.node != place.scope:
                session.items.show(place.scope)
            self._regions.navigation.follow(place.node)
        except ArchiveError as error:
            self._fail(error)
            return
        # The tree and the list are painted before the document is fetched and its view is made.
        QTimer.singleShot(0, lambda: self._open(session, place))

    def _open(self, session: Session, place: Place) -> None:
        node, at_hand = place.node, self._regions.reading.stored
        if session is not self._session or node is None or node.kind not in READABLE:
            return
        session.reader.ask(
            "document",
            lambda archive: load(archive, node, at_hand),
            lambda opened: self._show_opened(opened, place),
            self._fail,
        )

    def _show_opened(self, opened: Opened, place: Place) -> None:
        self._regions.reading.show_document(opened.stored, opened.span)
        self._regions.items.follow(self._row(opened, place))
        self.opened.emit(opened)

    def _row(self, opened: Opened, place: Place) -> int | None:
        """Return the row of the opened item; None when the list does not show it."""
        ids = opened.stored.item_ids
        if self._session is None or opened.item is None:
            return None
        if place.scope is not None and place.scope.kind is NodeKind.MEETING:
            return ids.index(opened.item) if opened.item in ids else None
        return self._session.items.position(opened.item)

    def _fail(self, error: Exception) -> None:
        words = translate("Window", "打开时出错，请再试一次。")
        if isinstance(error, ArchiveError):
            words = error.message
        self._regions.reading.show_nothing(words)

    def _show_source(self, document: int) -> None:
        stored = self._regions.reading.stored
        if self._session is not None and stored is not None:
            meeting = stored.meeting
            self._session.reader.ask(
                "document",
                lambda archive: Opened(archive.document(meeting, document)),
                lambda opened: self._regions.reading.show_document(opened.stored, None),
                self._fail,
            )
