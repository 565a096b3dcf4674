"""What a report is made of: a TOML file that can be kept, edited and run from cron.

view = "?period=last-12-months"         # any address of a page; the panels' filter
[title]                                 # in each language; the file's name where one is missing
en = "The last twelve months"
[[section]]
panel = "over_time"                     # or page = "overview": all its panels
view = "?period=2025"                   # where it differs from the report's own
[section.heading]                       # where it differs from the panel's title
[section.comment]                       # a paragraph below the heading
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dashboard.filters import LANGUAGES
from dashboard.pages import COUNTRY, PAGES

Texts = Mapping[str, str]  # language → text
KNOWN = {"report": {"view", "title", "section"}, "section": {"panel", "page", "view", "heading", "comment"}}
# Signs that neither a document of an office program nor a TOML file holds.
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class BadDefinition(ValueError):
    """A report cannot be made as it is written; the message says where, what, and what to do."""


@dataclass(frozen=True, slots=True)
class Section:
    """One panel of a report, with what the writer of the report says about it."""

    panel: str
    view: str = ""  # query string; empty: the report's own
    heading: Texts = field(default_factory=dict)
    comment: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Definition:
    """A report as it was asked for: name, title, view and sections in order."""

    name: str
    view: str
    title: Texts
    sections: tuple[Section, ...]

    def titled(self, language: str, title: str) -> "Definition":
        """The same report with its title in one language."""
        return replace(self, title={**self.title, language: title})


def read_definition(path: Path, panels: Collection[str]) -> Definition:
    """The definition in a TOML file.

    Args:
        panels: Names of the panels there are.

    Raises:
        BadDefinition: The file cannot be read, or names what there is not.
    """
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as failed:
        raise BadDefinition(f"{path}: cannot be read ({failed.strerror}).") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as failed:
        raise BadDefinition(f"{path}: is not TOML: {failed}. Correct it there.") from None
    return definition(path.stem, written, panels, str(path))


def definition(name: str, written: Mapping[str, Any], panels: Collection[str], where: str) -> Definition:
    """A definition from its parsed tables; `where` stands in messages."""
    _only_known(written, "report", where)
    given = written.get("section", [])
    if not isinstance(given, list) or not given:
        raise BadDefinition(f'{where}: has no section. Add [[section]] with panel = "over_time".')
    sections = [
        section for place, one in enumerate(given, 1) for section in _sections(one, panels, f"{where}, section {place}")
    ]
    return Definition(name, _text(written, "view", where), _texts(written, "title", where), tuple(sections))


def _sections(written: Any, panels: Collection[str], where: str) -> list[Section]:
    """One section, or one for each panel of a page; heading and comment go to the first."""
    if not isinstance(written, Mapping):
        raise BadDefinition(f"{where}: is not a table. Write [[section]].")
    _only_known(written, "section", where)
    names = _panels_of(written, panels, where)
    first = Section(
        names[0], _text(written, "view", where), _texts(written, "heading", where), _texts(written, "comment", where)
    )
    return [first, *(Section(name, first.view) for name in names[1:])]


def _panels_of(written: Mapping[str, Any], panels: Collection[str], where: str) -> list[str]:
    pages = reported_pages()
    panel, page = written.get("panel"), written.get("page")
    if (panel is None) == (page is None):
        raise BadDefinition(f"{where}: needs either panel or page.")
    if panel is not None and panel not in panels:
        raise BadDefinition(f"{where}: {panel!r} is no panel. There are: {', '.join(sorted(panels))}.")
    if page is not None and page not in pages:
        raise BadDefinition(f"{where}: {page!r} is no page. There are: {', '.join(sorted(pages))}.")
    return [str(panel)] if panel is not None else list(pages[str(page)])


def reported_pages() -> dict[str, tuple[str, ...]]:
    """The pages that a report can take its panels from, by name: those of one country need a country, which no view says."""
    return {page.__name__.rpartition(".")[2]: page.PANELS for page in PAGES if page.PANELS and COUNTRY not in page.PATH}


def _only_known(written: Mapping[str, Any], kind: str, where: str) -> None:
    unknown = sorted(set(written) - KNOWN[kind])
    if unknown:
        raise BadDefinition(f"{where}: {unknown[0]!r} is not known. A {kind} has: {', '.join(sorted(KNOWN[kind]))}.")


def _text(written: Mapping[str, Any], key: str, where: str) -> str:
    value = written.get(key, "")
    if not isinstance(value, str):
        raise BadDefinition(f"{where}: {key} is not a text. Put it in quotation marks.")
    return UNWRITABLE.sub("", value)


def _texts(written: Mapping[str, Any], key: str, where: str) -> Texts:
    value = written.get(key, {})
    if isinstance(value, str):
        return dict.fromkeys(LANGUAGES, UNWRITABLE.sub("", value))
    if not isinstance(value, Mapping) or not all(isinstance(text, str) for text in value.values()):
        raise BadDefinition(f"{where}: {key} is neither a text nor a table of texts by language.")
    unknown = sorted(set(value) - set(LANGUAGES))
    if unknown:
        raise BadDefinition(f"{where}: {key} has the language {unknown[0]!r}. There are: {', '.join(LANGUAGES)}.")
    return {language: UNWRITABLE.sub("", text) for language, text in value.items()}
