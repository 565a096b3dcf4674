"""How a picture or rows were asked for: what of an address says how, and what is the page's own."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

from dashboard.export.sheets import SHEETS, Address, Look
from dashboard.export.short_code import Made, encode
from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES
from dashboard.reader import Reader

THEMES = {"light": "paper", "dark": "dark"}
SCALES = ("2", "4", "1")
# Parameter → what it may say, the first where nothing is said. None of them is one of a page's own (filters.PARAMETERS).
HOW: dict[str, tuple[str, ...]] = {
    "size": tuple(SHEETS),
    "density": SCALES,  # px of a PNG for each px of the layout
    "theme": tuple(THEMES),
    "glass": ("0", "1"),  # a PNG without paper
    "in": ("", *LANGUAGES),
    "rows": ("all", "shown"),
}


class NotUnderstood(ValueError):
    """A parameter says what it cannot: parameter and what was written."""


@dataclass(frozen=True, slots=True)
class How:
    """A request for a file: the page's query in the language asked for, the country its path names, and how."""

    query: str
    about: str
    said: Mapping[str, str]

    @property
    def scale(self) -> int:
        return int(self.said["density"])

    @property
    def room(self) -> str:
        """The width of the reader (Reader.width) for whom the figure is made."""
        return "wide" if self.said["size"] == "screen" else "medium"

    def look(self, view: Address | None = None) -> Look:
        return Look(SHEETS[self.said["size"]], THEMES[self.said["theme"]], self.said["glass"] == "1", view)


def read_how(query: str) -> How:
    """Takes an address apart.

    Raises:
        NotUnderstood: A parameter of HOW says something else than it may.
    """
    pairs = parse_qsl(query.lstrip("?"), keep_blank_values=True)
    said = {name: choices[0] for name, choices in HOW.items()} | {name: value for name, value in pairs if name in HOW}
    for name, value in said.items():
        if value not in HOW[name]:
            raise NotUnderstood(f"{name}={value[:40]}")
    own = [(name, value) for name, value in pairs if name not in HOW and name != "about"]
    if said["in"]:
        own = [*((name, value) for name, value in own if name != "lang"), ("lang", said["in"])]
    return How(urlencode(own), next((value for name, value in pairs if name == "about"), ""), said)


def how_of(wanted: Mapping[str, Any], search: str, about: str) -> How:
    """The same of what the dialog asks for; what it leaves open is as usual."""
    given = urlencode({name: str(wanted[name]) for name in HOW if wanted.get(name)})
    asked = read_how(f"{search.lstrip('?')}&{given}")
    return How(asked.query, about, asked.said)


def page_of(name: str, about: str = "") -> str:
    """The path of the page a panel stands on."""
    path = next((page.PATH for page in PAGES if name in page.PANELS), "/meetings")
    return path.replace(COUNTRY, about)


def view_address(path: str, reader: Reader, site: str = "") -> Address | None:
    """The code of a view, with its as-of day; None where no code can hold it.

    Args:
        site: Where this Elchi is: https://elchi.example/. Without it the code stands alone.
    """
    asked = reader.asked
    days = asked.filter.with_(as_of=reader.plan.as_of)
    try:
        bare = path + reader.address(asked.with_(filter=days, opened="", tables=(), made=""))
        code = encode(bare, Made.of(reader.version.data_version, reader.version.loaded_at))
    except ValueError:
        return None
    if not site:
        return Address(code)
    return Address(f"{site.partition('://')[2]}v/{code}", f"{site}v/{code}")
