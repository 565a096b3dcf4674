"""The elements of dash.html, made without its checks of every property: a view makes thousands of them.

`from dashboard import elements as html` wherever there are elements: dash.html is imported here alone. A property that HTML
does not have is not noticed here; tests/test_house.py reads the properties, and tests/dashboard/test_sent.py draws with
the checks.
"""

from collections.abc import Callable
from typing import Any

from dash import html
from dash.development.base_component import Component


def __getattr__(name: str) -> Callable[..., Component]:
    """An element by its name in dash.html: a kind of that one, so that whoever reads it sees no difference."""
    kind = getattr(html, name)
    own = {"__module__": kind.__module__, "_namespace": kind._namespace, "_children_props": kind._children_props}
    quick: Callable[..., Component] = type(kind)(name, (kind,), {**own, **vars(kind()), "__init__": _made})
    globals()[name] = quick
    return quick


def _made(element: Component, children: Any = None, **properties: Any) -> None:
    vars(element).update(properties)
    if children is not None:
        element.children = children
