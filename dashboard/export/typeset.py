"""Pages as PDF, set by typst: tagged, searchable, with our own fonts in them. No browser is needed.

What is set comes as data and never as typst's own language: no text of a record can become a command.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dashboard.theme import PAPER
from dashboard.wording import BCP47

HERE = Path(__file__).parent
HOUSE = HERE / "house.typ"
FONTS = HERE / "fonts"
TYPESETTER = HERE / "typesetter.py"
PATIENCE = 60  # seconds that one document may take
LOOK = 0.25  # seconds between two questions whether anybody still wants it
TYPE = {b"Source Sans 3": b"Elchi Sans", b"Source Serif 4": b"Elchi Serif"}  # the page's fonts → the same ones here
EMBEDDED = re.compile(rb"<style>@font-face.*?</style>", re.DOTALL)
LONGEST_WORD = 34  # characters: a longer one may be broken anywhere

Files = dict[str, bytes]
Wanted = Callable[[], None]


class CannotTypeset(Exception):
    """No document was made; the message says why."""


def pdf(
    template: Path,
    content: Mapping[str, Any],
    pictures: Mapping[str, bytes] | None = None,
    sizes: Sequence[float] = (10.0,),
    wanted: Wanted = lambda: None,
) -> bytes:
    """A PDF that meets PDF/UA-1; where a text has letters that no font of this machine has, one that is tagged all the same.

    Args:
        template: A .typ file that reads content.json and imports house.typ.
        pictures: File name → PNG or SVG, as the content names them.
        sizes: Of the text in points: the first that fits one page is taken, the very first where none does.
        wanted: Asked again and again while it is set; raises to end the work, and the typesetter with it.

    Raises:
        CannotTypeset: It took too long, or failed.
    """
    return _set(_files(template, content, pictures or {}), "pdf", 0, sizes, wanted)


def png(template: Path, content: Mapping[str, Any], ppi: float = 300) -> bytes:
    """The first page as a picture; raises as pdf() does."""
    return _set(_files(template, content, {}), "png", ppi, (10.0,))


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


def _set(files: Files, kind: str, ppi: float, sizes: Sequence[float], wanted: Wanted = lambda: None) -> bytes:
    """What the typesetter makes of the files, which it sees in a folder of their own."""
    with tempfile.TemporaryDirectory(prefix="elchi-typeset-") as folder:
        for name, file in files.items():
            (Path(folder) / name).write_bytes(file)
        command = [sys.executable, "-I", str(TYPESETTER), folder, str(FONTS), kind, str(ppi), *map(str, sizes)]
        status, errors = _run(command, wanted)
        if status:
            said = errors.decode("utf-8", "replace").strip().splitlines()
            raise CannotTypeset(f"The document could not be set: {said[-1] if said else f'status {status}'}")
        return (Path(folder) / "made").read_bytes()


def _run(command: Sequence[str], wanted: Wanted) -> tuple[int, bytes]:
    """Exit status and errors of the typesetter; it never outlives the wish for its work, nor our patience."""
    until = time.monotonic() + PATIENCE
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        while True:
            try:
                _, errors = process.communicate(timeout=LOOK)
                return process.returncode, errors
            except subprocess.TimeoutExpired:
                wanted()
            if time.monotonic() > until:
                raise CannotTypeset(f"Setting the document took longer than {PATIENCE} seconds and was given up.")
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()
