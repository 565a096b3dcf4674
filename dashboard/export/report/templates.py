"""The institute's own files, whose styles, header and footer a report takes on."""

import io
from typing import Any
from zipfile import BadZipFile

from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt


class BadTemplate(ValueError):
    """A file is none that a report can be written into; the message says what to do."""


def opened(open_file: Any, template: bytes, kind: str) -> Any:
    """The document or the slides in a template, as their library opens them.

    Raises:
        BadTemplate: It is no file of the kind.
    """
    try:
        return open_file(io.BytesIO(template))
    except (BadZipFile, KeyError, ValueError) as failed:
        told = str(failed).partition("content type is ")[2] or "it cannot be opened"
        raise BadTemplate(f"The template is no {kind} file ({told}). Save it as {kind} in its own program.") from None


# What a report writes in: the kind of style, and its size and weight where a template has none.
STYLES = {"Title": (22, True), "Heading 1": (14, True), "Caption": (9, False), "List Bullet": (None, False)}
GRID = "".join(
    f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def complete(document: Any) -> None:
    """Adds the styles that a template lacks: a program writes only those into a file that were used in it."""
    names = {style.name for style in document.styles}
    for name, (size, bold) in STYLES.items():
        if name not in names:
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
            style.base_style = document.styles["Normal"] if "Normal" in names else None
            style.font.size, style.font.bold = Pt(size) if size else None, bold or None
    if "Table Grid" not in names:
        grid = document.styles.add_style("Table Grid", WD_STYLE_TYPE.TABLE, builtin=True)
        grid.element.append(parse_xml(f"<w:tblPr {nsdecls('w')}><w:tblBorders>{GRID}</w:tblBorders></w:tblPr>"))
