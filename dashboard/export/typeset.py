"""Pages as PDF, set by typst: tagged, searchable, with our own fonts in them. No browser is needed.

What is set comes as data and never as typst's own language: no text of a record can become a command.
"""

import json
import re
import tempfile
import threading
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from dashboard.theme import PAPER
from dashboard.wording import BCP47

HERE = Path(__file__).parent
HOUSE = HERE / "house.typ"
FONTS = HERE / "fonts"
ACCESSIBLE = "ua-1"
TYPE = {b"Source Sans 3": b"Elchi Sans", b"Source Serif 4": b"Elchi Serif"}  # the page's fonts → the same ones here
EMBEDDED = re.compile(rb"<style>@font-face.*?</style>", re.DOTALL)
LONGEST_WORD = 34  # characters: a longer one may be broken anywhere
AT_ONCE = threading.Lock()  # one at a time in a process: the compiler uses all cores as it is

Files = dict[str, bytes]


def pdf(template: Path, content: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None) -> bytes:
    """A PDF that meets PDF/UA-1; where a text has letters that no font of this machine has, one that is tagged all the same.

    Args:
        template: A .typ file that reads content.json and imports house.typ.
        pictures: File name → PNG or SVG, as the content names them.
    """
    files = _files(template, content, pictures or {})
    try:
        return bytes(_compiled(files, format="pdf", pdf_standards=[ACCESSIBLE]))
    except typst.TypstError as failed:
        if "could not be displayed" not in str(failed):
            raise
        return bytes(_compiled(files, format="pdf"))


def page_count(template: Path, content: Mapping[str, Any]) -> int:
    """How many pages it makes: the template says so under the label <pages>."""
    return int(_with_compiler(_files(template, content, {}), lambda one: one.query("<pages>", field="value", one=True)))


def png(template: Path, content: Mapping[str, Any], ppi: float = 300) -> bytes:
    """The first page as a picture."""
    made = _compiled(_files(template, content, {}), format="png", ppi=ppi)
    return bytes(made[0] if isinstance(made, list) else made)


def language(code: str) -> dict[str, str]:
    """How typst is told a language: lang, and script or region where they are needed."""
    lang, _, more = BCP47[code].partition("-")
    return {"lang": lang, "script": more.lower() if len(more) == 4 else "", "region": more if len(more) == 2 else ""}


def breakable(text: str) -> str:
    """A text whose longest words may be broken anywhere, so that none runs out of its column."""
    return " ".join(
        "\u200b".join(word[at : at + 8] for at in range(0, len(word), 8)) if len(word) > LONGEST_WORD else word
        for word in text.split(" ")
    )


def in_our_type(svg: bytes) -> bytes:
    """A drawing with its fonts taken out and named as they are here: the document holds them once."""
    svg = EMBEDDED.sub(b"", svg)
    for theirs, ours in TYPE.items():
        svg = svg.replace(theirs, ours)
    return svg


def _files(template: Path, content: Mapping[str, Any], pictures: Mapping[str, bytes]) -> Files:
    data = json.dumps({"colours": PAPER, **content}, ensure_ascii=False).encode()
    return {"main.typ": template.read_bytes(), "house.typ": HOUSE.read_bytes(), "content.json": data, **pictures}


@cache
def _fonts() -> Any:
    """Ours first; the machine's for letters that ours do not have."""
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[str(FONTS)])


def _compiled(files: Files, **how: Any) -> Any:
    return _with_compiler(files, lambda compiler: compiler.compile(**how))


def _with_compiler(files: Files, ask: Callable[[Any], Any]) -> Any:
    """What the compiler answers about the files, which it sees in a folder of their own and nothing else."""
    with tempfile.TemporaryDirectory(prefix="elchi-typeset-") as folder:
        for name, file in files.items():
            (Path(folder) / name).write_bytes(file)
        with AT_ONCE:
            return ask(typst.Compiler(f"{folder}/main.typ", root=folder, font_paths=_fonts()))
