"""A report as slides: charts that PowerPoint draws and lets one edit, with their workbook; maps and lanes as pictures."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.enum.text import PP_ALIGN
from pptx.util import Emu, Mm

from dashboard.charts.record_words import cut
from dashboard.export.report.exhibits import Exhibit, Report
from dashboard.export.report.slide import BESIDE, BOTTOM, EDGE, SAID, WIDER, Sheet, described, in_type, text_on
from dashboard.export.report.slide_chart import chart
from dashboard.export.report.slide_table import table
from dashboard.export.report.templates import BadTemplate, opened
from dashboard.export.word import SERIF
from dashboard.theme import text_width
from dashboard.wording import BCP47

WIDTH, HEIGHT = Mm(338.7), Mm(190.5)  # 16:9
PICTURE_PX = 1200
CAPTION = (10, 9, 8)  # points, the largest that fits
LONGEST_SAID = 300  # characters under a title; the speaker's notes have the whole comment
TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)


def write(report: Report, pictures: Sequence[bytes | None], template: bytes | None = None) -> bytes:
    """The slides: a title, one for each exhibit, one about the data.

    Args:
        pictures: A PNG for each exhibit that is a chart, in order; where there is none, and no chart of PowerPoint's own
            either, its table stands instead.
        template: A PPTX of the institute whose size, layouts and fonts are used; its slides are kept in front.

    Raises:
        BadTemplate: It is no PPTX, or has no layout with a title.
    """
    slides = opened(Presentation, template, ".pptx") if template else Presentation()
    if not template:
        slides.slide_width, slides.slide_height = WIDTH, HEIGHT
    blank = _title_only(slides) if template else None
    core = slides.core_properties
    core.title, core.author, core.language = report.title, report.reader.institute("name"), BCP47[report.language]
    made = report.reader.say("report-made", day=report.reader.words.day_long(report.made_on))
    _words(_sheet(slides, report.title, blank), (report.reader.institute("name"), report.subtitle, made), report)
    for exhibit, picture in zip(report.exhibits, pictures, strict=True):
        _exhibit(_sheet(slides, exhibit.heading, blank), exhibit, picture, report)
    about = _sheet(slides, report.reader.say("report-source-heading"), blank)
    _words(about, (report.source, report.data_version), report)
    out = io.BytesIO()
    slides.save(out)
    return out.getvalue()


def _title_only(slides: Any) -> Any:
    """The layout of the template that has a title and the fewest places besides."""
    titled = [
        layout for layout in slides.slide_layouts
        if any(place.placeholder_format.type in TITLES for place in layout.placeholders)
    ]  # fmt: skip
    if not titled:
        raise BadTemplate("The template has no layout with a title. Add one in PowerPoint's slide master.")
    return min(titled, key=lambda layout: len(layout.placeholders))


def _words(sheet: Sheet, texts: Sequence[str], report: Report) -> None:
    _, top, _, height = sheet.room
    text_on(sheet, "\n".join(texts), top, height, 20)
    _notes(sheet, report.subtitle, report)


def _sheet(slides: Any, title: str, blank: Any) -> Sheet:
    """An empty slide with its title in the place that outlines and screen readers look for it."""
    slide = slides.slides.add_slide(blank or slides.slide_layouts[5])  # title only
    shape = slide.shapes.title
    for place in list(slide.placeholders):
        if place.placeholder_format.idx:  # of all the layout's places the title alone is filled
            place.element.getparent().remove(place.element)
    if not blank:
        shape.left, shape.top, shape.width, shape.height = EDGE, Mm(8), WIDTH - 2 * EDGE, Mm(18)
    shape.text_frame.word_wrap = True
    shape.text_frame.text = title
    if not blank:
        shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
        in_type(shape.text_frame.paragraphs[0], 26, SERIF, "ink", bold=True)
    head = min(shape.top + shape.height, slides.slide_height // 3)
    return Sheet(slide, slides.slide_width, slides.slide_height, head, blank is not None)


def _exhibit(slide: Sheet, exhibit: Exhibit, picture: bytes | None, report: Report) -> None:
    said = " ".join(part for part in (exhibit.comment, "" if exhibit.paragraphs else exhibit.words.subtitle) if part)
    text_on(slide, cut(" ".join(said.split()), LONGEST_SAID), slide.head, SAID, 14)
    room = slide.room
    if exhibit.paragraphs:
        text_on(slide, "\n".join(exhibit.paragraphs), room[1], room[3], 18, between=10)
    elif exhibit.native:
        chart(slide, exhibit.native, exhibit, room)
    elif picture:
        _picture(slide, picture, exhibit, room)
    else:
        table(slide, exhibit, room)
    caption, size = _fitted(exhibit.caption, slide.width - 2 * EDGE, BOTTOM - Mm(3))
    text_on(slide, caption, slide.height - BOTTOM + Mm(1), BOTTOM - Mm(3), size, colour="ink3")
    notes = (exhibit.comment if len(said) > LONGEST_SAID else "", exhibit.words.summary, exhibit.caption)
    _notes(slide, "\n".join(filter(None, notes)), report)


def _fitted(text: str, width: int, height: int) -> tuple[str, int]:
    """A caption and the points in which its room (EMU) holds it, cut where none does: the speaker's notes have all of it."""
    across, lines = Emu(width).pt - BESIDE, {size: int((Emu(height).pt - 7) // (size * 1.2)) for size in CAPTION}
    for size, most in lines.items():
        if text_width(text, size) * WIDER <= across * (most - 0.5):  # lines end before their edge
            return text, size
    share = across * (lines[CAPTION[-1]] - 0.5) / (text_width(text, CAPTION[-1]) * WIDER)
    return cut(text, int(len(text) * share)), CAPTION[-1]


def _picture(slide: Sheet, picture: bytes, exhibit: Exhibit, room: tuple[int, int, int, int]) -> None:
    """As large as the room allows, in the middle of it."""
    left, top, width, height = room
    with Image.open(io.BytesIO(picture)) as image:
        scale = min(width / image.width, height / image.height)
        across, down = round(image.width * scale), round(image.height * scale)
    shape = slide.slide.shapes.add_picture(io.BytesIO(picture), left + (width - across) // 2, top, across, down)
    described(shape, exhibit)


def _notes(slide: Sheet, text: str, report: Report) -> None:
    """What the speaker should know: filter, counting and sources."""
    slide.slide.notes_slide.notes_text_frame.text = "\n".join((text, report.source, report.data_version))
