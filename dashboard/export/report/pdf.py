"""A report as a PDF set by typst: tagged, searchable, its fonts embedded; small figures as vectors, the map as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from dashboard.export import typeset
from dashboard.export.rendering import Renderer
from dashboard.export.report.exhibits import Exhibit, Progress, Report, column_widths, drawing, shown_cells
from dashboard.export.typeset import breakable

TEMPLATE = Path(__file__).parent / "report.typ"
PICTURE_PX = 900  # drawn this wide and shown on the width of the text: its words come out at 8 points
TEXT_MM, MOST_HIGH_MM, TALL_MM = 170, 205, 150
MOST_VECTOR = 300_000  # bytes of an SVG; a larger one goes in as pixels
MOST_ROWS = 500  # of a table; the workbook has them all


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure drawn: an SVG or a PNG, and how large it was drawn in px."""

    content: bytes
    kind: str
    width: float
    height: float

    def in_mm(self) -> tuple[float, float]:
        """Width and height on the page: as wide as the text, unless that is too high."""
        height = min(TEXT_MM * self.height / self.width, MOST_HIGH_MM)
        return height * self.width / self.height, height


def pictures(report: Report, renderer: Renderer, progress: Progress | None = None) -> list[Picture | None]:
    """A picture for each exhibit that is a chart, None for the others, in order.

    Raises:
        CannotDraw: There is no Chromium, or it could not draw one of them.
    """
    made: list[Picture | None] = []
    for place, exhibit in enumerate(report.exhibits, 1):
        made.append(_picture(exhibit, renderer) if exhibit.charted else None)
        if progress:
            progress(place, len(report.exhibits))
    return made


def _picture(exhibit: Exhibit, renderer: Renderer) -> Picture:
    size = (PICTURE_PX, exhibit.figure["layout"]["height"])
    if "geo" not in exhibit.figure["layout"]:
        vector = typeset.in_our_type(renderer.draw(drawing(exhibit, PICTURE_PX, kind="svg")))
        if len(vector) <= MOST_VECTOR:
            return Picture(vector, "svg", *size)
    return Picture(renderer.draw(drawing(exhibit, PICTURE_PX)), "png", *size)


def write(report: Report, pictures: Sequence[Picture | None], wanted: typeset.Wanted = lambda: None) -> bytes:
    """The document.

    Args:
        pictures: For each exhibit that is a chart, in order; None where there is none: its table stands instead.
        wanted: Asked while it is set; raises to end the work.
    """
    say, reader = report.reader.say, report.reader
    numbers = {"figure": 0, "table": 0}
    content = {
        "language": typeset.language(report.language),
        "title": report.title,
        "subtitle": report.subtitle,
        "description": report.subtitle,
        "institute": reader.institute("name"),
        "made": say("report-made", day=reader.words.day_long(report.made_on)),
        "contents": say("report-contents"),
        "about": say("report-source-heading"),
        "source": report.source,
        "version": report.data_version,
        "exhibits": [
            _exhibit(place, exhibit, picture, numbers)
            for place, (exhibit, picture) in enumerate(zip(report.exhibits, pictures, strict=True))
        ],
    }
    files = {_file(place, picture): picture.content for place, picture in enumerate(pictures) if picture}
    return typeset.pdf(TEMPLATE, content, files, wanted=wanted)


def _file(place: int, picture: Picture) -> str:
    return f"{place}.{picture.kind}"


def _exhibit(place: int, exhibit: Exhibit, picture: Picture | None, numbers: dict[str, int]) -> dict[str, Any]:
    said = (*exhibit.comment.splitlines(), "" if exhibit.paragraphs else exhibit.words.subtitle)
    legend = [{"colour": entry.colour, "text": entry.text, "total": entry.total} for entry in exhibit.words.legend]
    return {
        "heading": breakable(exhibit.heading),
        "said": [breakable(text) for text in said if text],
        "paragraphs": list(map(breakable, exhibit.paragraphs)),
        "legend": legend if exhibit.charted else [],
        "alt": f"{exhibit.heading}. {exhibit.words.summary}",
        "picture": _shown(place, picture) if picture else None,
        "without": exhibit.reader.say("report-no-picture") if exhibit.charted and not picture else "",
        "table": None if picture or exhibit.paragraphs else _table(exhibit),
        "caption": breakable(_caption(exhibit, bool(picture), numbers)),
    }


def _shown(place: int, picture: Picture) -> dict[str, Any]:
    width, height = picture.in_mm()
    return {"file": _file(place, picture), "width": width, "height": height, "tall": height > TALL_MM}


def _table(exhibit: Exhibit) -> dict[str, Any]:
    frame, say = exhibit.on_paper, exhibit.reader.say
    more = len(frame) - MOST_ROWS
    return {
        "heads": list(map(str, frame.columns)),
        "widths": column_widths(frame),
        "numbers": [place for place, name in enumerate(frame.columns) if pd.api.types.is_numeric_dtype(frame[name])],
        "rows": [list(map(breakable, row)) for row in shown_cells(frame.head(MOST_ROWS), exhibit.reader)],
        "cut": say("report-rows-cut", count=more) if more > 0 else "",
    }


def _caption(exhibit: Exhibit, drawn: bool, numbers: dict[str, int]) -> str:
    """ "Figure 3. What was left out; the filter; how it counts": numbered like the document's."""
    if exhibit.paragraphs:
        return exhibit.caption
    kind = "figure" if drawn else "table"
    numbers[kind] += 1
    return f"{exhibit.reader.say(f'report-{kind}', number=str(numbers[kind]))}. {exhibit.caption}"
