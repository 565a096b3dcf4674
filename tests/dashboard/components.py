"""Reading what a panel built, without a browser."""

import re
from typing import Any

from dash.development.base_component import Component

from dashboard.markup import Written

TAGS = re.compile(r"<[^>]*>")


def parts(tree: Any, class_name: str = "", kind: str = "") -> list[Any]:
    """Every component of a tree, in order; those with a class, or of a kind ("A", "Details")."""
    if isinstance(tree, list | tuple):
        return [part for branch in tree for part in parts(branch, class_name, kind)]
    if not isinstance(tree, Component):
        return []
    classes = str(getattr(tree, "className", "")).split()
    itself = (not class_name or class_name in classes) and (not kind or type(tree).__name__ == kind)
    return [*([tree] if itself else []), *parts(getattr(tree, "children", None), class_name, kind)]


def said(tree: Any) -> str:
    """The text of a tree as it is read."""
    if isinstance(tree, list | tuple):
        return "".join(said(branch) for branch in tree)
    if isinstance(tree, Component):
        return said(getattr(tree, "children", None))
    return "" if tree is None else TAGS.sub("", tree) if isinstance(tree, Written) else str(tree)


def heat_cells(figure: dict[str, Any]) -> dict[str, Any]:
    """The cells of a heat map, with what is written into them as `text`, row by row; what is not written is empty."""
    cells, written = figure["data"][:2]
    texts = [["" for _ in line] for line in cells["z"]]
    for x, y, text, ink in zip(written["x"], written["y"], written["text"], written["textfont"]["color"], strict=True):
        texts[y][x] = text
        assert ink == f"var(--map-ink-{cells['z'][y][x]})", "in the ink of the cell's class"
    return {**cells, "text": texts}


def attribute(component: Any, name: str) -> Any:
    """An attribute such as aria-label; None where it is not set."""
    return component.to_plotly_json()["props"].get(name)
