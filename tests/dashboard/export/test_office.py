"""LibreOffice opens what we write, where it is installed: the tests of this file are there only then."""

import io
import shutil
import subprocess
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

from dashboard.database import Database, panel_names
from dashboard.export.brief import content
from dashboard.export.brief import docx as brief_docx
from dashboard.export.report import docx, pptx, xlsx
from dashboard.export.report.definition import definition
from dashboard.export.report.exhibits import report
from tests.dashboard.export.test_report_pdf import flat, words

OFFICE = shutil.which("soffice")

if OFFICE:

    def test_libreoffice_converts_documents_slides_and_workbooks_without_complaint(database: Database, tmp_path: Path) -> None:
        """Its PDFs have our words; a title that is made up tells the files apart."""
        png = io.BytesIO()
        Image.new("RGB", (900, 380), "white").save(png, "PNG")
        tables = {"view": "?period=2025", "section": [{"panel": name} for name in ("totals", "over_time", "meeting_list")]}
        shown = report(definition("made up", tables, panel_names(), "here"), database, "uz_Cyrl")
        pictures = [None, png.getvalue(), None]
        files = {
            "report.docx": docx.write(shown, pictures),
            "report.pptx": pptx.write(shown, pictures),
            "report.xlsx": xlsx.write(shown),
            "brief.docx": brief_docx.write(content.brief(database, "BT", "?period=all&lang=uz_Cyrl")),
        }
        for name, file in files.items():
            (tmp_path / name).write_bytes(file)
        for name in files:
            out = tmp_path / f"{name}.out"
            command = [str(OFFICE), f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf"]
            done = subprocess.run(
                [*command, "--outdir", str(out), str(tmp_path / name)], capture_output=True, text=True, timeout=300, check=True
            )
            complaints = [line for line in done.stderr.splitlines() if line and "javaldx" not in line and "Java" not in line]
            assert not complaints
            text = words(PdfReader(out / f"{Path(name).stem}.pdf"))
            assert flat("Бутан" if name.startswith("brief") else shown.exhibits[0].heading) in text
