"""The pages, in the order of the navigation. A page is a module with PATH, TITLE (a message) and PANELS (names).

A PATH may end in {country}: then there is one such page for every partner country (/country/FR). The country narrows
all its panels like a filter (Asked.about), but it stands in the path alone: it is no chip, and no link of the page
takes it off. The navigation shows the pages without it; a page of the same TITLE is the one it belongs to.

A page without panels has a body of its own, which app.py puts into the frame.
"""

from typing import Protocol, cast

from dashboard.pages import countries, country, formats, meetings, overview, people, quality, report, topics

COUNTRY = "{country}"


class Page(Protocol):
    __name__: str
    PATH: str
    TITLE: str
    PANELS: tuple[str, ...]


PAGES = cast("tuple[Page, ...]", (overview, countries, country, topics, formats, people, meetings, report, quality))


def page_at(path: str) -> Page:
    """The page at a path; the first one where there is none."""
    bare = path.rstrip("/") or "/"
    about_a_country = f"{bare.rpartition('/')[0]}/{COUNTRY}"
    return next((page for page in PAGES if page.PATH in (bare, about_a_country)), PAGES[0])


def country_of(path: str) -> str:
    """The code that a path names as its page's country, whether there is such a country or not; empty elsewhere."""
    return path.rstrip("/").rpartition("/")[2] if COUNTRY in page_at(path).PATH else ""
