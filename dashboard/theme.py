"""Colours and type, once: the style sheet's variables and every chart's layout come from here.

Figures name colours as CSS variables ("var(--data)"); the page resolves them in the browser, so a change of theme asks
the server for nothing, and exports resolve them here.
"""

import re
from typing import Any

LIGHT = {
    "paper": "#FBF9F4", "surface": "#FFFFFF", "ink": "#16202C", "ink2": "#44505C", "ink3": "#626C76",
    "rule": "#D8D3C7", "rule2": "#EAE6DB", "accent": "#00707C", "accent-soft": "#DCEEEC",
    "data": "#2F4A7A", "data-soft": "#768EBC", "no-country": "#938C7D", "ghost": "#E3DFD4", "warn": "#A3221B",
    "map-0": "#E9E5DA", "map-1": "#C6D4E9", "map-2": "#98B1D8", "map-3": "#6587C0", "map-4": "#3B5D9F", "map-5": "#1A3570",
    "map-ink-0": "#16202C", "map-ink-1": "#16202C", "map-ink-2": "#16202C",
    "map-ink-3": "#16202C", "map-ink-4": "#FFFFFF", "map-ink-5": "#FFFFFF",
    "change-0": "#E9E5DA", "change-1": "#8A4300", "change-2": "#E2A765",
    "change-3": "#A9A79F", "change-4": "#86A8DA", "change-5": "#1F3F85",
    "home": "#00808D",
    "topic-security": "#A3221B", "topic-regional-cooperation": "#007681", "topic-central-asia-plus": "#122FA3",
    "topic-economy": "#BE6900", "topic-environment": "#6B916B", "topic-society": "#BF67CB", "topic-policy": "#484848",
}  # fmt: skip
DARK = {
    "paper": "#10161F", "surface": "#19212C", "ink": "#F2EDE2", "ink2": "#C6CBD1", "ink3": "#9AA3AD",
    "rule": "#313C49", "rule2": "#222B37", "accent": "#52C9CE", "accent-soft": "#12383E",
    "data": "#8FB0EE", "data-soft": "#5470AC", "no-country": "#6A7380", "ghost": "#283240", "warn": "#F0937E",
    "map-0": "#222B37", "map-1": "#31486C", "map-2": "#41639B", "map-3": "#5B87CB", "map-4": "#8FB4EF", "map-5": "#D2E3FF",
    "map-ink-0": "#F2EDE2", "map-ink-1": "#F2EDE2", "map-ink-2": "#F2EDE2",
    "map-ink-3": "#10161F", "map-ink-4": "#10161F", "map-ink-5": "#10161F",
    "change-0": "#222B37", "change-1": "#F5B061", "change-2": "#945F25",
    "change-3": "#6B717A", "change-4": "#3F629E", "change-5": "#B4BFFF",
    "home": "#52C9CE",
    "topic-security": "#C4694E", "topic-regional-cooperation": "#6FE3FC", "topic-central-asia-plus": "#6499FD",
    "topic-economy": "#EBAB19", "topic-environment": "#C1E6AF", "topic-society": "#9D6E99", "topic-policy": "#ABABAB",
}  # fmt: skip
PAPER = LIGHT | {"paper": "#FFFFFF"}
THEMES = {"light": LIGHT, "dark": DARK, "paper": PAPER}
SANS = '"Source Sans 3", sans-serif'
SERIF = '"Source Serif 4", serif'
MAP_CLASSES = (1, 2, 3, 5, 8)  # the smallest count of each of the five classes while counts are small


def var(name: str) -> str:
    return f"var(--{name})"


def topic_colour(group_id: str) -> str:
    return var(f"topic-{group_id}")


def style_sheet() -> str:
    """The colours as CSS variables of both themes."""
    rules = [
        f":root[data-theme={theme}]{{color-scheme:{'dark' if theme == 'dark' else 'light'};"
        + "".join(f"--{name}:{value};" for name, value in colours.items())
        + "}"
        for theme, colours in THEMES.items()
    ]
    return "".join(rules)


def resolved(value: Any, theme: str = "light") -> Any:
    """A figure with its colour names replaced by the colours of one theme."""
    colours = THEMES[theme]
    if isinstance(value, str):
        return re.sub(r"var\(--([a-z0-9-]+)\)", lambda name: colours[name[1]], value)
    if isinstance(value, dict):
        return {key: resolved(part, theme) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [resolved(part, theme) for part in value]
    return value


def layout(height: int, **more: Any) -> dict[str, Any]:
    """The layout every chart starts from."""
    base: dict[str, Any] = {
        "height": height,
        "paper_bgcolor": var("paper"),
        "plot_bgcolor": var("paper"),
        "font": {"family": SANS, "size": 15, "color": var("ink2")},
        "showlegend": False,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
        "hoverlabel": {
            "bgcolor": var("surface"),
            "bordercolor": var("ink"),
            "align": "left",
            "font": {"family": SANS, "size": 15, "color": var("ink")},
        },
        "dragmode": False,
    }
    return base | more


def axis(**more: Any) -> dict[str, Any]:
    """An axis without grid, line or zero line; each chart says what it needs of them."""
    base: dict[str, Any] = {"showgrid": False, "zeroline": False, "showline": False, "fixedrange": True, "ticks": "",
                            "ticklabeloverflow": "allow"}  # Plotly hides labels it takes to stand outside a zoomed drawing
    return base | more


def text_width(text: str, size: float = 15) -> float:
    """Roughly how wide a text is in Source Sans 3, in px: enough to keep labels apart."""
    wide = sum(1.25 if letter in "mwMWшщжфюШЩЖФЮM" else 0.55 if letter in "iljftr.,:;'ʻʼ ()|-" else 1.0 for letter in text)
    return wide * size * 0.53
