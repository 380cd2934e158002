"""Back and forward."""

from desktop.archive.records import NodeId, NodeKind
from desktop.ui.history import LONGEST, History, Place


def place(number: int) -> Place:
    """Return a place like no other."""
    node = NodeId(NodeKind.MEETING, number)
    return Place(node, node)


def test_back_and_forward_lead_through_the_places_visited():
    history = History()
    for number in (1, 2, 3):
        history.visit(place(number))
    assert [history.back(), history.back(), history.back()] == [place(2), place(1), None]
    assert [history.forward(), history.forward(), history.forward()] == [place(2), place(3), None]


def test_a_new_place_forgets_what_lay_ahead():
    history = History()
    for number in (1, 2):
        history.visit(place(number))
    history.back()
    history.visit(place(3))
    assert history.forward() is None
    assert history.back() == place(1)


def test_the_same_place_twice_is_one_place():
    history = History()
    for number in (1, 2, 2):
        history.visit(place(number))
    assert history.back() == place(1)


def test_it_does_not_grow_for_ever():
    history = History()
    for number in range(LONGEST + 50):
        history.visit(place(number))
    assert len(history.behind) == LONGEST
