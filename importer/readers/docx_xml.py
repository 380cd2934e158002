"""WordprocessingML by short names, Transitional and Strict alike (ISO/IEC 29500, part 1 and 4).

Names of the main namespace are bare (`p`, `t`), others carry a prefix (`mc:Choice`, `m:t`), names
of no interest are empty. Nothing outside the package is ever fetched, and huge trees are refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final

from lxml import etree

from importer.errors import DamagedFileError

_OFFICE = "http://schemas.openxmlformats.org"
_STRICT = "http://purl.oclc.org/ooxml"
_PREFIXES: Final = {
    f"{_OFFICE}/wordprocessingml/2006/main": "",
    f"{_STRICT}/wordprocessingml/main": "",
    f"{_OFFICE}/officeDocument/2006/math": "m:",
    f"{_STRICT}/officeDocument/math": "m:",
    f"{_OFFICE}/drawingml/2006/main": "a:",
    f"{_STRICT}/drawingml/main": "a:",
    f"{_OFFICE}/markup-compatibility/2006": "mc:",
    f"{_OFFICE}/package/2006/relationships": "rel:",
    "urn:schemas-microsoft-com:vml": "v:",
}
_OFF = frozenset({"0", "false", "off"})


@lru_cache(maxsize=4096)
def short(tag: str) -> str:
    """Return the short name of an element or attribute written {namespace}name."""
    namespace, _, name = tag.rpartition("}")
    prefix = _PREFIXES.get(namespace[1:])
    return "" if prefix is None else prefix + name


def attribute(attributes: Mapping[str, str], name: str) -> str | None:
    """Return an attribute of the main namespace, whichever of the two that is."""
    for key, value in attributes.items():
        if key.startswith("{") and short(key) == name:
            return value
    return None


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a toggle (w:vanish) is on: it is unless `val` says no (part 1, 17.17.4)."""
    return attribute(attributes, "val") not in _OFF


def number(attributes: Mapping[str, str], name: str = "val") -> int | None:
    """Return an attribute as a whole number of 32 bits; None when missing or nonsense."""
    try:
        found = int(attribute(attributes, name) or "")
    except ValueError:
        return None
    return found if abs(found) < 2**31 else None


def stream(chunks: Iterable[bytes], target: Any) -> None:
    """Feed a member to a parser target; no tree is built. DamagedFileError when it is no XML."""
    _feed(chunks, _parser(target))


def tree(chunks: Iterable[bytes]) -> etree._Element:
    """Return the root of a small member."""
    root: etree._Element = _feed(chunks, _parser(None))
    return root


def _parser(target: Any) -> etree.XMLParser:
    return etree.XMLParser(
        target=target,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _feed(chunks: Iterable[bytes], parser: Any) -> Any:
    try:
        for chunk in chunks:
            parser.feed(chunk)
        return parser.close()
    except etree.LxmlError as error:
        raise DamagedFileError(f"XML: {error}") from error
    except (AssertionError, ValueError) as error:
        # An empty member, and an encoding nobody knows.
        raise DamagedFileError(f"XML: {error}") from error


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """Return the direct children of that short name."""
    return [child for child in element if _name(child) == name]


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """Return the first element down a path of short names."""
    for name in path:
        if element is None:
            return None
        element = next((found for found in element if _name(found) == name), None)
    return element


def _name(element: etree._Element) -> str:
    return short(element.tag) if isinstance(element.tag, str) else ""


def value(element: etree._Element | None, name: str = "val") -> str | None:
    """Return an attribute of an element that may be missing."""
    return None if element is None else attribute(_attributes(element), name)


def value_number(element: etree._Element | None, name: str = "val") -> int | None:
    """Return an attribute as a whole number."""
    return None if element is None else number(_attributes(element), name)


def value_on(element: etree._Element | None) -> bool:
    """Whether a toggle is there and on."""
    return element is not None and is_on(_attributes(element))


def _attributes(element: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}
