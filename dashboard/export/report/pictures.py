"""A report as a ZIP of pictures: each panel with its title, filter, counting and source baked in."""

import io
import zipfile

from dashboard.export.asked import page_of, view_address
from dashboard.export.picture import picture
from dashboard.export.rendering import Renderer
from dashboard.export.report.exhibits import Progress, Report
from dashboard.export.sheets import Look
from dashboard.export.studio import Drawing, Kind


def write(
    report: Report,
    renderer: Renderer,
    kind: Kind = "png",
    scale: float = 2,
    progress: Progress | None = None,
    site: str = "",
) -> bytes:
    """The archive: 01-over_time.png, … in the report's order.

    Args:
        site: Where this Elchi is: https://elchi.example/. Without it each picture bears its code alone.

    Raises:
        CannotDraw: There is no Chromium, or it could not draw one of them.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number, exhibit in enumerate(report.exhibits, 1):
            view = view_address(page_of(exhibit.panel, exhibit.reader.asked.about), exhibit.reader, site)
            figure = picture(exhibit.panel, exhibit.rows, exhibit.reader, Look(view=view))
            archive.writestr(f"{number:02}-{exhibit.panel}.{kind}", renderer.draw(Drawing(figure, kind, scale)))
            if progress:
                progress(number, len(report.exhibits))
    return out.getvalue()
