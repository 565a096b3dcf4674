"""The process that sets one document and ends: typst keeps what it compiled in memory, and this gives it back.

python typesetter.py FOLDER FONTS pdf|png PPI SIZE …: sets FOLDER/main.typ and writes FOLDER/made. Of several sizes it takes
the largest that fits one page, and the first where none does; the template says its pages under the label <pages>.
"""

import sys
from pathlib import Path
from typing import Any

import typst

NOT_SHOWN = "could not be displayed"  # what typst says of a letter that no font has


def main(folder: Path, fonts: str, kind: str, ppi: float, sizes: list[str]) -> None:
    known = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[fonts])
    compiler = typst.Compiler(str(folder / "main.typ"), root=str(folder), font_paths=known, sys_inputs={"size": sizes[0]})

    def fits(size: str) -> bool:
        nonlocal compiler
        compiler = typst.Compiler(str(folder / "main.typ"), root=str(folder), font_paths=known, sys_inputs={"size": size})
        return int(compiler.query("<pages>", field="value", one=True)) == 1

    if len(sizes) > 1 and not any(map(fits, sizes)):
        fits(sizes[0])
    if kind == "png":
        made: Any = compiler.compile(format="png", ppi=ppi)
        made = made[0] if isinstance(made, list) else made
    else:
        try:
            made = compiler.compile(format="pdf", pdf_standards=["ua-1"])
        except typst.TypstError as failed:
            if NOT_SHOWN not in str(failed):
                raise
            made = compiler.compile(format="pdf")  # tagged all the same
    (folder / "made").write_bytes(made)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], float(sys.argv[4]), sys.argv[5:])
