"""`Minutes` as JSON and back, in the shape `resources/minutes.schema.json` documents.

A node becomes an object with its `span`. A `Value` becomes the bare value under its field's name;
where it stands goes into the node's `spans` under the same name, and where it comes from into the
node's `origin` when it was not printed. Lists of values have lists there. Dates are ISO.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import date
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from importer.minutes import Minutes, Origin, Span, Value

Json = dict[str, Any]


class MalformedJsonError(ValueError):
    """The object is not the JSON of `Minutes`: a name, a type or a span is off."""


def to_dict(minutes: Minutes) -> Json:
    """Return the JSON object of `minutes`; its own `span` is the whole text. Spans are tuples."""
    return {**_node_to_dict(minutes), "span": (0, len(minutes.text))}


def from_dict(data: Mapping[str, Any]) -> Minutes:
    """Return the `Minutes` of an object `to_dict` made; MalformedJsonError for anything else.

    Nothing is trusted: types are checked and every span must lie inside the text.
    """
    text = data.get("text")
    if not isinstance(text, str):
        raise MalformedJsonError("text is missing")
    try:
        return cast(Minutes, _node_from_dict(Minutes, data, len(text)))
    except MalformedJsonError:
        raise
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise MalformedJsonError(str(error)) from error


def _node_to_dict(node: Any) -> Json:
    plan = _plan(type(node))
    out: Json = {name: getattr(node, name) for name, _ in plan.checked}
    spans: Json = {}
    origins: Json = {}
    for name, _ in plan.value:
        held = getattr(node, name)
        out[name] = None if held is None else _plain(held.value)
        if held is not None:
            spans[name] = held.span
            if held.origin is not Origin.PRINTED:
                origins[name] = held.origin.value
    for name, _ in plan.values:
        held = getattr(node, name)
        out[name] = [_plain(value.value) for value in held]
        if held:
            spans[name] = [value.span for value in held]
        if any(value.origin is not Origin.PRINTED for value in held):
            origins[name] = [value.origin.value for value in held]
    for name, _ in plan.node:
        held = getattr(node, name)
        out[name] = None if held is None else _node_to_dict(held)
    for name, _ in plan.nodes:
        out[name] = [_node_to_dict(child) for child in getattr(node, name)]
    if spans:
        out["spans"] = spans
    if origins:
        out["origin"] = origins
    return out


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _node_from_dict(cls: type, data: Mapping[str, Any], length: int) -> Any:
    plan = _plan(cls)
    spans, origins = data.get("spans", {}), data.get("origin", {})
    held: Json = {}
    for name, read in plan.checked:
        held[name] = read(data[name], length)
    for name, check in plan.value:
        raw = data[name]
        held[name] = None
        if raw is not None:
            held[name] = _value(check(raw), spans[name], origins.get(name), length)
    for name, check in plan.values:
        raw = data[name]
        held[name] = ()
        if raw:
            known = origins.get(name) or (None,) * len(raw)
            every = zip(raw, spans[name], known, strict=True)
            held[name] = tuple(_value(check(one), at, origin, length) for one, at, origin in every)
    for name, kind in plan.node:
        held[name] = None if data[name] is None else _node_from_dict(kind, data[name], length)
    for name, kind in plan.nodes:
        held[name] = tuple([_node_from_dict(kind, child, length) for child in data[name]])
    if any(held[name] is None for name in plan.required):
        raise MalformedJsonError(f"{cls.__name__} is incomplete")
    return cls(**held)


def _value(value: Any, span: Any, origin: Any, length: int) -> Value[Any]:
    place = None if span is None else _span(span, length)
    return Value(value, place, Origin(origin)) if origin else Value(value, place)


def _span(raw: Any, length: int) -> Span:
    start, end = raw
    if type(start) is int and type(end) is int and 0 <= start <= end <= length:
        return Span(start, end)
    raise MalformedJsonError(f"span {raw!r} lies outside the text")


def _optional_span(raw: Any, length: int) -> Span | None:
    return None if raw is None else _span(raw, length)


def _checker(kind: type) -> Callable[[Any], Any]:
    """Return what turns a bare JSON value into a `kind`, and refuses any other."""
    if kind is date:
        return date.fromisoformat
    if issubclass(kind, Enum):
        return kind

    def check(raw: Any) -> Any:
        if type(raw) is kind:
            return raw
        raise MalformedJsonError(f"{raw!r} is no {kind.__name__}")

    return check


@dataclass(slots=True)
class _Plan:
    """The fields of one class by shape, each with what makes its values out of JSON."""

    checked: list[tuple[str, Callable[[Any, int], Any]]] = field(default_factory=list)
    value: list[tuple[str, Callable[[Any], Any]]] = field(default_factory=list)
    values: list[tuple[str, Callable[[Any], Any]]] = field(default_factory=list)
    node: list[tuple[str, type]] = field(default_factory=list)
    nodes: list[tuple[str, type]] = field(default_factory=list)
    required: list[str] = field(default_factory=list)


_plans: dict[type, _Plan] = {}


def _plan(cls: type) -> _Plan:
    if cls not in _plans:
        _plans[cls] = _make_plan(get_type_hints(cls))
    return _plans[cls]


def _make_plan(hints: Mapping[str, Any]) -> _Plan:
    plan = _Plan()
    for name, hint in hints.items():
        kind, optional, several = _unwrap(hint)
        if get_origin(kind) is Value:
            shape = plan.values if several else plan.value
            shape.append((name, _checker(get_args(kind)[0])))
        elif is_dataclass(kind):
            (plan.nodes if several else plan.node).append((name, cast(type, kind)))
        elif kind is Span:
            plan.checked.append((name, _optional_span if optional else _span))
        else:
            plan.checked.append((name, _sized(_checker(kind))))
        if not optional and not several:
            plan.required.append(name)
    return plan


def _sized(check: Callable[[Any], Any]) -> Callable[[Any, int], Any]:
    return lambda raw, _: check(raw)


def _unwrap(hint: Any) -> tuple[Any, bool, bool]:
    """Return what a type hint holds, whether it may be None, and whether it is a tuple of them."""
    optional = get_origin(hint) in (Union, UnionType)
    if optional:
        (hint,) = (kind for kind in get_args(hint) if kind is not NoneType)
    several = get_origin(hint) is tuple
    return (get_args(hint)[0] if several else hint), optional, several
