"""A report as a ZIP of pictures: each panel with its title, filter, counting and source baked in."""

import io
import zipfile

from dashboard.export.picture import picture
from dashboard.export.rendering import Renderer
from dashboard.export.report.exhibits import Progress, Report
from dashboard.export.studio import Drawing, Kind


def write(report: Report, renderer: Renderer, kind: Kind = "png", scale: float = 2, progress: Progress | None = None) -> bytes:
    """The archive: 01-over_time.png, … in the report's order.

    Raises:
        CannotDraw: There is no Chromium, or it could not draw one of them.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for number, exhibit in enumerate(report.exhibits, 1):
            figure = picture(exhibit.panel, exhibit.rows, exhibit.reader)
            archive.writestr(f"{number:02}-{exhibit.panel}.{kind}", renderer.draw(Drawing(figure, kind, scale)))
            if progress:
                progress(number, len(report.exhibits))
    return out.getvalue()
