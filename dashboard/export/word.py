"""What the documents for Word have in common: their page, their type, their language, heads of tables that are repeated."""

import io
from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

# What Word has everywhere and LibreOffice replaces by fonts of the same widths (Caladea, Carlito); both have ʻ ʼ қ ғ ҳ ў.
SERIF, SANS = "Cambria", "Calibri"

Type = tuple[str, str, float, RGBColor, bool]  # name of a style, family, points, colour, whether it is bold


def on_a4(document: Any, beside: float, above: float) -> None:
    """Margins in mm: left and right, above and below."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(beside)
    section.top_margin = section.bottom_margin = Mm(above)


def in_type(document: Any, types: Iterable[Type]) -> None:
    """Sets styles in our fonts, in all scripts; Word's theme would put its own in their place."""
    for name, family, size, colour, bold in types:
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = family, Pt(size), colour
        style.font.bold, style.font.italic = bold, False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for kind in ("ascii", "hAnsi", "cs"):
            fonts.set(qn(f"w:{kind}"), family)


def in_language(document: Any, code: str) -> None:
    """Says what language the text is in, so that Word checks its spelling by it."""
    document.core_properties.language = code
    normal = document.styles["Normal"].element.get_or_add_rPr()
    for before in normal.findall(qn("w:lang")):
        normal.remove(before)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), code)
    normal.append(language)


def described(document: Any, title: str, words: str) -> Any:
    """Gives the picture just added its text for those who do not see it; returns its paragraph."""
    paragraph = document.paragraphs[-1]
    properties = paragraph._p.find(f".//{qn('wp:docPr')}")
    properties.set("descr", words)
    properties.set("title", title)
    return paragraph


def repeated(row: Any) -> None:
    """Marks a row as the head of its table, which is repeated on each page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)


def written(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
