"""A report with its content: each panel asked for once, so that every kind of file says the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from dashboard.charts.native import Native
from dashboard.database import Answer, Database, Version
from dashboard.export.rendering import Renderer
from dashboard.export.report.definition import Definition, Section
from dashboard.export.studio import Drawing, Kind
from dashboard.panel import panel_module, read_view
from dashboard.reader import Figure, Reader, Words
from dashboard.theme import resolved

MARGIN = 20  # px beside a bare figure
Progress = Callable[[int, int], None]  # exhibits made, of how many; raise to give up


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One panel of a report: what it shows, and everything that must be said about it."""

    panel: str
    heading: str
    comment: str
    words: Words
    table: pd.DataFrame  # in the reader's words: the numbers behind the figure
    on_paper: pd.DataFrame  # the same in as many columns as a page of text holds
    rows: pd.DataFrame  # the query's own: codes and counts, as /rows gives them
    figure: Figure  # colours still by name, without width
    native: Native | None  # the same as a bar chart of an office program, where it is one
    paragraphs: tuple[str, ...]  # what it says, where it is prose
    empty: bool  # nothing matches its view: it says so in words, without a figure
    selection: str  # the filter as a sentence, and how it counts
    reader: Reader

    @property
    def charted(self) -> bool:
        """Whether the figure shows more than words: a figure of words alone goes out as a table."""
        return not self.empty and not self.paragraphs and any(not _words_alone(trace) for trace in self.figure["data"])

    @property
    def caption(self) -> str:
        """What stands under it: what was left out, the filter, the counting."""
        return " ".join(part for part in (self.words.caption, self.selection) if part)


@dataclass(frozen=True, slots=True)
class Report:
    """A title page's words and the exhibits, in one language, of one version of the data."""

    title: str
    subtitle: str  # the report's own filter as a sentence
    language: str
    exhibits: tuple[Exhibit, ...]
    source: str  # whose records, how many, what is known of their completeness
    data_version: str  # the version's sentence, with its day and the as-of day
    made_on: date
    reader: Reader


def report(asked: Definition, database: Database, language: str, progress: Progress | None = None) -> Report:
    """The report's content in one language.

    Args:
        progress: Told after each exhibit; whatever it raises ends the work.
    """
    version = database.version()
    view = _Viewer(database, version, language)
    reader, _ = view(asked.view, ())
    exhibits = []
    for place, section in enumerate(asked.sections, 1):
        exhibits.append(_exhibit(section, view(section.view or asked.view, (section.panel,))))
        if progress:
            progress(place, len(asked.sections))
    return Report(
        title=asked.title.get(language) or asked.name,
        subtitle=reader.sentence(),
        language=language,
        exhibits=tuple(exhibits),
        source=f"{reader.say('source')}: {reader.source_words()}",
        data_version=version_words(version, reader),
        made_on=version.reach().today,
        reader=reader,
    )


def version_words(version: Version, reader: Reader) -> str:
    """Which data these are: "Data version 7d0af196, 22 Nov 2026; last record 29 Jan 2026"."""
    return reader.say(
        "data-version", version=version.data_version, day=reader.day(version.published_on), as_of=reader.day(version.as_of)
    )


def drawing(exhibit: Exhibit, width: int, kind: Kind = "png", scale: float = 2, theme: str = "paper") -> Drawing:
    """An exhibit's bare figure, `width` px wide, to be drawn: its words stand round it as text."""
    inner = exhibit.figure["layout"]
    margin = inner.get("margin", {})
    margin = margin | {side: margin.get(side, 0) + MARGIN for side in ("l", "r")}  # labels may stand a little outside
    layout = inner | {"width": width, "autosize": False, "margin": margin}
    whole: Figure = resolved({"data": exhibit.figure["data"], "layout": layout}, theme)
    return Drawing(whole, kind, scale)


def pictures(
    shown: Report, renderer: Renderer, width: int, scale: float = 2, progress: Progress | None = None
) -> list[bytes | None]:
    """A PNG for each exhibit that is a chart, None for the others, in the report's order."""
    made: list[bytes | None] = []
    for place, exhibit in enumerate(shown.exhibits, 1):
        made.append(renderer.draw(drawing(exhibit, width, scale=scale)) if exhibit.charted else None)
        if progress:
            progress(place, len(shown.exhibits))
    return made


@dataclass(frozen=True, slots=True)
class _Viewer:
    """Asks for views of one version in one language."""

    database: Database
    version: Version
    language: str

    def __call__(self, view: str, panels: Sequence[str]) -> tuple[Reader, Answer]:
        asked = f"{view}{'&' if view.strip('?') else ''}lang={self.language}"
        return read_view(self.database, asked, panels, version=self.version)


def _exhibit(section: Section, viewed: tuple[Reader, Answer]) -> Exhibit:
    reader, answer = viewed
    module, rows = panel_module(section.panel), answer.rows[section.panel]
    words: Words = module.words(rows, reader)
    said = tuple(module.paragraphs(rows, reader)) if hasattr(module, "paragraphs") else ()
    empty, table = not reader.facts.matched, module.table(rows, reader)
    return Exhibit(
        panel=section.panel,
        heading=section.heading.get(reader.language) or words.title,
        comment=section.comment.get(reader.language, ""),
        words=words,
        table=table,
        on_paper=module.on_paper(rows, reader) if hasattr(module, "on_paper") else table,
        rows=rows,
        figure=module.figure(rows, reader),
        native=module.native(rows, reader) if hasattr(module, "native") and not empty else None,
        paragraphs=(reader.say("nothing-matches"),) if empty else said,
        empty=empty,
        selection=f"{reader.say('selection')}: {reader.sentence()} {words.counting or reader.counting_words()}",
        reader=reader,
    )


def _words_alone(trace: Figure) -> bool:
    return bool(trace["type"] == "scatter" and trace.get("mode") == "text")


def shown_cells(table: pd.DataFrame, reader: Reader) -> list[list[str]]:
    """The cells of a table as a reader reads them: numbers of their language, nothing where nothing is known."""
    return [
        [value if isinstance(value, str) else "" if pd.isna(value) else reader.number(value) for value in row]
        for row in table.itertuples(index=False, name=None)
    ]


def column_widths(table: pd.DataFrame) -> list[float]:
    """The share of a line that each column of a printed table gets: by what its cells hold, none too narrow to read.

    A long head takes two or three lines and no room from the others; its longest word is never broken.
    """
    longest = [
        max([*_head_room(str(name)), 9.0, *(min(len(str(value)), 48) for value in table.iloc[:40, place])])
        for place, name in enumerate(table.columns)
    ]
    return [length / sum(longest) for length in longest]


def _head_room(head: str) -> tuple[float, float]:
    """What a head needs in letters: for a third of it on each line, and for its longest word, in bold."""
    return len(head) * 0.4, max(map(len, head.split()), default=0) * 1.5
