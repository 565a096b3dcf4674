"""The pages, in the order of the navigation. A page is a module with PATH, TITLE (a message) and PANELS (names)."""

from typing import Protocol, cast

from dashboard.pages import meetings, overview, quality


class Page(Protocol):
    __name__: str
    PATH: str
    TITLE: str
    PANELS: tuple[str, ...]


PAGES = cast("tuple[Page, ...]", (overview, meetings, quality))


def page_at(path: str) -> Page:
    """The page at a path; the first one where there is none."""
    return next((page for page in PAGES if (path.rstrip("/") or "/") == page.PATH), PAGES[0])
