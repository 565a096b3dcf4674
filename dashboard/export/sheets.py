"""The sizes in which a chart goes out. A figure is laid out for its sheet anew: the type keeps its size, the room changes."""

from dataclasses import dataclass

MM_OF_INCH = 25.4
TEXT_WIDTH = 1000  # px that figures made of words alone are set for


@dataclass(frozen=True, slots=True)
class Sheet:
    """One size.

    Args:
        width: px of the layout, in which a label is 15 px high; a PNG has a multiple of them.
        height: px of the layout; None: as high as the chart is.
        millimetres: Width on paper; None where nobody prints it: then a px is a 96th of an inch.
        margin: px left and right of everything.
        notes: px of the type below the chart.
        title: px of the type of the title.
    """

    name: str
    width: int
    height: int | None = None
    millimetres: float | None = None
    margin: int = 36
    notes: int = 13
    title: int = 24

    def wider(self, width: int) -> "Sheet":
        """The same sheet laid out on more px, in the same proportions: its type comes out smaller."""
        height = None if self.height is None else round(self.height * width / self.width)
        return Sheet(self.name, width, height, self.millimetres, self.margin, self.notes, self.title)

    @property
    def mm_of_px(self) -> float:
        return self.millimetres / self.width if self.millimetres else MM_OF_INCH / 96


SCREEN = Sheet("screen", 1000)
# In a report set 170 mm wide, as between the margins of A4, a label comes out at nine points.
SHEETS = {
    sheet.name: sheet
    for sheet in (
        SCREEN,
        Sheet("half", 804, 568, 170, margin=16, notes=12, title=22),
        Sheet("full", 804, 1168, 170, margin=16, notes=13),
        Sheet("slide", 960, 540, 338.667, margin=36, notes=12, title=26),
        Sheet("square", 720, 720, margin=28, notes=12, title=24),
    )
}


@dataclass(frozen=True, slots=True)
class Address:
    """Where a picture's view is found again: what stands on paper, and what it leads to where that can be pressed."""

    written: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Look:
    """How a picture leaves the house."""

    sheet: Sheet = SCREEN
    theme: str = "paper"
    transparent: bool = False
    view: Address | None = None
