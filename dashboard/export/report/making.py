"""From a definition to a file of a kind: what the command and the page share."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeVar

from dashboard.database import Database
from dashboard.export.rendering import Renderer
from dashboard.export.report import docx, pdf, pictures, pptx, xlsx
from dashboard.export.report import exhibits as content
from dashboard.export.report.definition import Definition
from dashboard.export.studio import ChromiumMissing

KINDS = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".pdf": "application/pdf",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".zip": "application/zip",
}
PICTURE_PX = {".docx": docx.PICTURE_PX, ".pptx": pptx.PICTURE_PX}
Steps = Callable[[str, int, int], None]  # read, drawn or written; exhibits done, of how many; raise to give up
Without = Callable[[ChromiumMissing], None]
Templates = Mapping[str, bytes]  # kind → the institute's own file of that kind
T = TypeVar("T")  # a picture, as a kind wants it


def unheard(step: str, done: int, of: int) -> None:
    """For who need not know how far the work is."""


def read(asked: Definition, database: Database, language: str, told: Steps = unheard) -> content.Report:
    """The report's content, from the database."""
    return content.report(asked, database, language, lambda done, of: told("read", done, of))


def written(
    report: content.Report,
    kind: str,
    renderer: Renderer,
    templates: Templates | None = None,
    told: Steps = unheard,
    without: Without = lambda missing: None,
    site: str = "",
) -> bytes:
    """The report as a file of a kind.

    Args:
        templates: Of a kind that has none here, our own look is used.
        site: Where this Elchi is, for the address under each picture of a ZIP.
        without: Told where Chromium is missing: tables stand then instead of pictures, and say so.

    Raises:
        CannotDraw: A picture could not be drawn; or it is a ZIP of pictures, and there is no Chromium.
        CannotTypeset: The PDF could not be set.
        BadTemplate: The institute's file is none that a report can be written into.
    """
    of, template, drawn = len(report.exhibits), (templates or {}).get(kind), partial(told, "drawn")
    if kind == ".zip":
        return pictures.write(report, renderer, progress=drawn, site=site)
    if kind == ".xlsx":
        told("written", of, of)
        return xlsx.write(report)
    if kind == ".pdf":
        vectors = _or_tables(lambda: pdf.pictures(report, renderer, drawn), of, without)
        told("written", of, of)
        return pdf.write(report, vectors, lambda: told("written", of, of))
    made = _or_tables(lambda: content.pictures(report, renderer, PICTURE_PX[kind], progress=drawn), of, without)
    told("written", of, of)
    return pptx.write(report, made, template) if kind == ".pptx" else docx.write(report, made, template)


def _or_tables(draw: Callable[[], list[T | None]], of: int, without: Without) -> list[T | None]:
    """The pictures of so many exhibits; none of each where Chromium is missing: its table stands there instead."""
    try:
        return draw()
    except ChromiumMissing as missing:
        without(missing)
        return [None] * of
