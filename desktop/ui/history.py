"""Back and forward through the places the reader has been."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.archive.records import NodeId

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is: the node whose items the list shows, and the node being read."""

    scope: NodeId | None = None
    node: NodeId | None = None


@dataclass
class History:
    """The places behind and ahead of the present one."""

    here: Place = field(default_factory=Place)
    behind: list[Place] = field(default_factory=list)
    ahead: list[Place] = field(default_factory=list)

    def visit(self, place: Place) -> None:
        """Go somewhere new; what lay ahead is forgotten."""
        if place == self.here:
            return
        if self.here != Place():
            self.behind = [*self.behind, self.here][-LONGEST:]
        self.here, self.ahead = place, []

    def back(self) -> Place | None:
        """Step back; None at the beginning."""
        return self._step(self.behind, self.ahead)

    def forward(self) -> Place | None:
        """Step forward again; None at the end."""
        return self._step(self.ahead, self.behind)

    def _step(self, source: list[Place], target: list[Place]) -> Place | None:
        if not source:
            return None
        target.append(self.here)
        self.here = source.pop()
        return self.here
