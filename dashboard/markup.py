"""Attributes of HTML elements that are not Python names."""

from typing import Any


def aria(**attributes: str) -> dict[str, Any]:
    """ARIA attributes: aria(label="Close") → {"aria-label": "Close"}."""
    return {f"aria-{name}": value for name, value in attributes.items()}


def data(**attributes: str) -> dict[str, Any]:
    """Data attributes: data(panel="topics") → {"data-panel": "topics"}."""
    return {f"data-{name}": value for name, value in attributes.items()}
