"""A slide, its room, and lines of text on it."""

from dataclasses import dataclass
from typing import Any

from pptx.dml.color import RGBColor
from pptx.util import Mm, Pt

from dashboard.export.report.exhibits import Exhibit
from dashboard.export.word import SANS
from dashboard.theme import PAPER

EDGE = Mm(14)
SAID, BOTTOM = Mm(12), Mm(20)  # what is said under a slide's title, and its foot
BESIDE, WIDER = 15, 1.15  # points of a frame's margins; how much wider another font than ours may be


@dataclass(frozen=True, slots=True)
class Sheet:
    """A slide and its room: sizes in EMU, `head` the height that the title takes; `own` if the look is the institute's."""

    slide: Any
    width: int
    height: int
    head: int
    own: bool

    @property
    def room(self) -> tuple[int, int, int, int]:
        """Left, top, width and height of what stands between the head and the foot."""
        top = self.head + SAID
        return EDGE, top, self.width - 2 * EDGE, self.height - top - BOTTOM


def described(shape: Any, exhibit: Exhibit) -> None:
    """The text that stands for it where it cannot be seen."""
    properties = shape._element.xpath(".//p:cNvPr")[0]
    properties.set("descr", exhibit.words.summary)
    properties.set("title", exhibit.heading)


def text_on(slide: Sheet, text: str, top: int, height: int, size: int, colour: str = "ink2", between: int = 0) -> None:
    frame = slide.slide.shapes.add_textbox(EDGE, top, slide.width - 2 * EDGE, height).text_frame
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        paragraph.space_after = Pt(between)
        in_type(paragraph, size, None if slide.own else SANS, colour)


def in_type(paragraph: Any, size: int, family: str | None, colour: str, bold: bool = False) -> None:
    paragraph.font.size, paragraph.font.name, paragraph.font.bold = Pt(size), family, bold
    paragraph.font.color.rgb = rgb(PAPER[colour])


def rgb(colour: str) -> RGBColor:
    return RGBColor(*bytes.fromhex(colour.removeprefix("#")))
