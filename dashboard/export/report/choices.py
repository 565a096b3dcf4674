"""What the page *report* offers: the panels of each page, and the definitions that are shipped."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from dashboard.database import Database
from dashboard.export.report.definition import BadDefinition, Definition, definition, reported_pages
from dashboard.panel import read_view
from dashboard.wording import Wording

# Panels whose title on the page depends on what was asked: what they are called where they can be chosen.
NAMES = {
    "over_time": "report-panel-over-time", "coverage": "report-panel-coverage", "topic_about": "report-panel-topic-about",
    "topic_multiples": "report-panel-topic-multiples", "topic_periods": "report-panel-topic-periods",
    "format_partners": "report-panel-format-partners",
}  # fmt: skip


def panels(words: Wording) -> list[dict[str, Any]]:
    """The pages in order, each with its title and with name and title of its panels."""
    return [
        {"page": page, "title": words.say(f"page-{page}"), "all": words.say("whole-group", name=words.say(f"page-{page}")),
         "panels": [{"name": name, "title": named(name, words)} for name in names]}
        for page, names in reported_pages().items()
    ]  # fmt: skip


def named(panel: str, words: Wording) -> str:
    return words.say(NAMES.get(panel, f"{panel.replace('_', '-')}-title"))


def shipped(folder: Path, names: Collection[str], database: Database, language: str) -> tuple[list[dict[str, Any]], list[str]]:
    """The definitions of a folder, by name; and what is wrong with those that cannot be read."""
    found, faults = [], []
    for path in sorted(folder.glob("*.toml")):
        try:
            asked = parsed(path.read_bytes(), path.name, names, path.stem)
        except (BadDefinition, OSError) as failed:
            faults.append(str(failed))
        else:
            found.append({"name": path.stem, "label": asked.title.get(language) or path.stem,
                          **as_given(asked, database, language)})  # fmt: skip
    return found, faults


def parsed(written: bytes, where: str, names: Collection[str], name: str = "report") -> Definition:
    """The definition in the text of a TOML file.

    Raises:
        BadDefinition: It is none, or names what there is not.
    """
    try:
        tables = tomllib.loads(written.decode("utf-8-sig"))
    except (ValueError, RecursionError) as failed:
        raise BadDefinition(f"{where}: is not TOML: {failed}. Correct it there.") from None
    return definition(name, tables, names, where)


def as_given(asked: Definition, database: Database, language: str) -> dict[str, Any]:
    """A definition as the browser edits it; a section with a view of its own says it as a sentence."""
    return {
        "view": asked.view,
        "title": dict(asked.title),
        "sections": [
            {"panel": section.panel, "view": section.view, "heading": dict(section.heading), "comment": dict(section.comment),
             "said": sentence(section.view, database, language) if section.view else ""}
            for section in asked.sections
        ],
    }  # fmt: skip


def sentence(view: str, database: Database, language: str) -> str:
    """The filter of a view in words."""
    reader, _ = read_view(database, f"{view}{'&' if view.strip('?') else ''}lang={language}", ())
    return reader.sentence()
