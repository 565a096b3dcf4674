"""HTML: attributes that are not Python names, and a tree of components as text.

What has no life of its own goes to the browser as text: Dash would keep each element as a component in its store, and look
all of them over at every change of one.
"""

import json
import re
from functools import cache, lru_cache
from html import escape
from typing import Any

from dash.development.base_component import Component

VOID = {"Br", "Col", "Hr", "Img", "Input", "Wbr"}
ATTRIBUTES = {"className": "class", "htmlFor": "for"}
UNITLESS = {"opacity", "zIndex", "flex", "flexGrow", "flexShrink", "fontWeight", "lineHeight", "order", "zoom"}
NOT_ATTRIBUTES = {"children", "style", "key", "n_clicks", "available_properties", "available_wildcard_properties"}
RUNS = re.compile(r"(javascript|vbscript|data):", re.IGNORECASE)  # an address that is no address
IGNORED = re.compile(r"[\x00-\x20]")  # what browsers leave out of an address
SHORT = 60  # characters of a value that may well stand in the next line, too: no address of a view does


def aria(**attributes: str) -> dict[str, Any]:
    """ARIA attributes: aria(label="Close") → {"aria-label": "Close"}."""
    return {f"aria-{name}": value for name, value in attributes.items()}


def data(**attributes: str) -> dict[str, Any]:
    """Data attributes: data(panel="topics") → {"data-panel": "topics"}."""
    return {f"data-{name}": value for name, value in attributes.items()}


class Written(str):
    """HTML that was written before: as_html leaves it as it is."""


def as_html(part: Any) -> str:
    """A component of `dash.html`, a text, or a list of them, as HTML. Every text and every attribute is escaped.

    Raises:
        TypeError: Something in the tree is no HTML, such as a control of another library: that must stay a component.
    """
    if type(part) is str:
        return escape(part, quote=False)
    if type(part) is list:
        return "".join(map(as_html, part))
    if _is_component(type(part)):  # type: ignore[arg-type]  # mypy takes no class for hashable
        return _element(part)
    if isinstance(part, tuple | list):
        return "".join(map(as_html, part))
    if part is None or isinstance(part, bool):
        return ""
    if isinstance(part, Written):
        return part
    if isinstance(part, str | int | float):
        return escape(str(part), quote=False)
    raise TypeError(f"{type(part).__name__} is no HTML")


@cache
def _is_component(kind: type) -> bool:
    """isinstance asks an abstract class, which takes as long as writing the element."""
    return issubclass(kind, Component)


def _element(component: Component) -> str:
    tag, end = _tags(type(component))
    given = vars(component)
    style = _style(given["style"]) if "style" in given else ""
    start = f"<{tag}{_attributes(given)}{style}>"
    return f"{start}{as_html(given.get('children'))}{end}" if end else start


@cache
def _tags(kind: type[Component]) -> tuple[str, str]:
    """The name of a tag, and how its element ends; empty where it has no content."""
    name = kind.__name__
    if kind._namespace != "dash_html_components":
        raise TypeError(f"{name} is no HTML")
    return name.lower(), "" if name in VOID else f"</{name.lower()}>"


def _attributes(given: dict[str, Any]) -> str:
    written = ""
    for name, attribute in _in_order(tuple(given)):
        value = given[name]
        if value is not None:
            write = _text_attribute if type(value) is str else _other_attribute
            written += write(attribute, value)
    return written


@lru_cache(2000)  # elements have the same few properties
def _in_order(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """Those properties that are attributes, each with the attribute's name, in the order of their names.

    Dash keeps them in an order that differs from process to process, and equal parts stay equal.
    """
    found = [name for name in sorted(names) if name not in NOT_ATTRIBUTES and not name.startswith("_")]
    return [(name, ATTRIBUTES.get(name, name.lower())) for name in found]


def _other_attribute(name: str, value: Any) -> str:
    if isinstance(value, bool) and not name.startswith(("aria-", "data-")):
        return f" {name}" if value else ""
    if isinstance(value, bool):
        value = str(value).lower()
    if isinstance(value, dict):  # the id of a component that callbacks know by pattern
        value = json.dumps(value, sort_keys=True, separators=(",", ":"))
    return _text_attribute(name, str(value))


def _text_attribute(name: str, value: str) -> str:
    return _known_attribute(name, value) if len(value) <= SHORT else _attribute(name, value)


@lru_cache(20_000)  # classes, roles and heads of columns are mostly those of the line before
def _known_attribute(name: str, value: str) -> str:
    return _attribute(name, value)


def _attribute(name: str, value: str) -> str:
    if name in ("href", "src") and RUNS.match(IGNORED.sub("", value)):
        value = "about:blank"
    return f' {name}="{escape(value)}"'


def _style(style: dict[str, Any] | None) -> str:
    if not style:
        return ""
    rules = [_rule(name, value) for name, value in style.items() if value is not None]
    return f' style="{escape(";".join(rules))}"'


@lru_cache(20_000, typed=True)  # heights of bars, mostly
def _rule(name: str, value: Any) -> str:
    return f"{_property(name)}:{_with_unit(name, value)}"


def _property(name: str) -> str:
    return name if name.startswith("--") or name.islower() else re.sub(r"[A-Z]", lambda letter: f"-{letter[0].lower()}", name)


def _with_unit(name: str, value: Any) -> str:
    plain = isinstance(value, str) or name.startswith("--") or name in UNITLESS or not value
    return str(value) if plain else f"{value}px"
