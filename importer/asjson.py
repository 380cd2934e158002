"""`Minutes` as JSON and back, in the shape `resources/minutes.schema.json` documents.

A node becomes an object with its `span`. A `Value` becomes the bare value under its field's name;
where it stands goes into the node's `spans` under the same name, and where it comes from into the
node's `origin` when it was not printed. Lists of values have lists there. Dates are ISO.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum, auto
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, cast, get_args, get_origin, get_type_hints

from importer.minutes import Minutes, Origin, Span, Value

Json = dict[str, Any]


class MalformedJsonError(ValueError):
    """The object is not the JSON of `Minutes`: a name, a type or a span is off."""


class _Shape(Enum):
    PLAIN = auto()
    SPAN = auto()
    VALUE = auto()
    VALUES = auto()
    NODE = auto()
    NODES = auto()


class _Field(NamedTuple):
    name: str
    shape: _Shape
    type: Any
    optional: bool


def to_dict(minutes: Minutes) -> Json:
    """Return the JSON object of `minutes`; its own `span` is the whole text."""
    return {**_node_to_dict(minutes), "span": [0, len(minutes.text)]}


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
    out: Json = {}
    spans: Json = {}
    origins: Json = {}
    for name, shape, _, _ in _fields(type(node)):
        held = getattr(node, name)
        if held is None:
            out[name] = None
        elif shape is _Shape.PLAIN:
            out[name] = held
        elif shape is _Shape.SPAN:
            out[name] = list(held)
        elif shape is _Shape.VALUE:
            out[name], spans[name] = _plain(held.value), _pair(held.span)
            if held.origin is not Origin.PRINTED:
                origins[name] = held.origin.value
        elif shape is _Shape.VALUES:
            out[name] = [_plain(value.value) for value in held]
            if held:
                spans[name] = [_pair(value.span) for value in held]
            if any(value.origin is not Origin.PRINTED for value in held):
                origins[name] = [value.origin.value for value in held]
        elif shape is _Shape.NODE:
            out[name] = _node_to_dict(held)
        else:
            out[name] = [_node_to_dict(child) for child in held]
    if spans:
        out["spans"] = spans
    if origins:
        out["origin"] = origins
    return out


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _pair(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _node_from_dict(cls: type, data: Mapping[str, Any], length: int) -> Any:
    spans, origins = data.get("spans", {}), data.get("origin", {})
    held: Json = {}
    for name, shape, kind, optional in _fields(cls):
        raw = data.get(name)
        if raw is None:
            if not optional:
                raise MalformedJsonError(f"{cls.__name__}.{name} is missing")
            held[name] = None
        elif shape is _Shape.PLAIN:
            held[name] = _checked(kind, raw)
        elif shape is _Shape.SPAN:
            held[name] = _span(raw, length)
        elif shape is _Shape.VALUE:
            held[name] = _value(kind, raw, spans[name], origins.get(name), length)
        elif shape is _Shape.VALUES:
            held[name] = _values(kind, raw, spans.get(name, []), origins.get(name), length)
        elif shape is _Shape.NODE:
            held[name] = _node_from_dict(kind, raw, length)
        else:
            held[name] = tuple(_node_from_dict(kind, child, length) for child in raw)
    return cls(**held)


def _values(kind: Any, raw: Any, spans: Any, origins: Any, length: int) -> tuple[Value[Any], ...]:
    origins = origins or [None] * len(raw)
    return tuple(
        _value(kind, value, span, origin, length)
        for value, span, origin in zip(raw, spans, origins, strict=True)
    )


def _value(kind: Any, raw: Any, span: Any, origin: Any, length: int) -> Value[Any]:
    place = None if span is None else _span(span, length)
    return Value(_checked(kind, raw), place, Origin(origin) if origin else Origin.PRINTED)


def _checked(kind: Any, raw: Any) -> Any:
    if kind is date:
        return date.fromisoformat(raw)
    if issubclass(kind, StrEnum):
        return kind(raw)
    if type(raw) is not kind:
        raise MalformedJsonError(f"{raw!r} is no {kind.__name__}")
    return raw


def _span(raw: Any, length: int) -> Span:
    start, end = raw
    if type(start) is not int or type(end) is not int or not 0 <= start <= end <= length:
        raise MalformedJsonError(f"span {raw!r} lies outside the text")
    return Span(start, end)


_known: dict[type, tuple[_Field, ...]] = {}


def _fields(cls: type) -> tuple[_Field, ...]:
    if cls not in _known:
        _known[cls] = tuple(_field(name, hint) for name, hint in get_type_hints(cls).items())
    return _known[cls]


def _field(name: str, hint: Any) -> _Field:
    optional = get_origin(hint) in (Union, UnionType)
    if optional:
        (hint,) = (kind for kind in get_args(hint) if kind is not NoneType)
    several = get_origin(hint) is tuple
    if several:
        hint = get_args(hint)[0]
    if get_origin(hint) is Value:
        return _Field(name, _Shape.VALUES if several else _Shape.VALUE, get_args(hint)[0], optional)
    if dataclasses.is_dataclass(hint):
        return _Field(name, _Shape.NODES if several else _Shape.NODE, hint, optional)
    return _Field(name, _Shape.SPAN if hint is Span else _Shape.PLAIN, hint, optional)
