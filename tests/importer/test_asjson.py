"""JSON and back, the schema, and objects that are not to be trusted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from importer.__main__ import to_json
from importer.asjson import MalformedJsonError, from_dict, to_dict
from importer.outcome import Outcome, Status
from tests.generator import Noise, generate
from tests.importer.structure.documents import WHOLE, read

SCHEMA = json.loads(
    (Path(__file__).parents[2] / "resources/minutes.schema.json").read_text(encoding="utf-8")
)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6))
def test_json_reads_back_equal_and_fits_the_schema(seed: int) -> None:
    minutes = read(generate(seed, noise=Noise.drawn(seed)).text)
    line = json.dumps(to_json("a.txt", Outcome(Status.MINUTES, minutes=minutes)))
    data = json.loads(line)
    jsonschema.validate(data, SCHEMA)
    assert from_dict(data["minutes"]) == minutes


def test_a_failure_fits_the_schema() -> None:
    jsonschema.validate(to_json("a.txt", Outcome(Status.UNREADABLE, "empty", "空")), SCHEMA)


def test_inferred_values_carry_their_origin() -> None:
    minutes = read(WHOLE.split("\n\n", 3)[3])
    assert to_dict(minutes)["origin"] == {"organ": "inferred"}


def _spoil(*path: str | int, value: Any) -> Callable[[dict[str, Any]], None]:
    def spoil(data: Any) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return spoil


@pytest.mark.parametrize(
    "spoil",
    [
        _spoil("text", value=None),
        _spoil("items", 0, "span", value=[0, 10**9]),
        _spoil("items", 0, "span", value=[5, 3]),
        _spoil("items", 0, "span", value="ab"),
        _spoil("items", 0, "title", value=7),
        _spoil("items", 0, "passages", 0, "role", value="sung"),
        _spoil("items", 0, "spans", value={}),
        _spoil("issued", value="2023-02-31"),
        _spoil("meeting", value=[1]),
        _spoil("attendees", value={"a": 1}),
    ],
)
def test_nonsense_is_refused(spoil: Callable[[dict[str, Any]], None]) -> None:
    data = json.loads(json.dumps(to_dict(read(WHOLE))))
    spoil(data)
    with pytest.raises(MalformedJsonError):
        from_dict(data)
