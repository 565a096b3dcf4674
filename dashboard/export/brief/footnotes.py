"""Footnotes in a Word document, which python-docx cannot make: the part they stand in, and the marks that point to them."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
    f"<w:r><w:{mark}/></w:r></w:p></w:footnote>"
    for number, kind, mark in ((-1, "separator", "separator"), (0, "continuationSeparator", "continuationSeparator"))
)


class Footnotes:
    """The footnotes of one document; write() puts them into it when all are there."""

    def __init__(self, document: Any, colour: str) -> None:
        self._document, self._colour = document, colour
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}>{SEPARATORS}</w:footnotes>")
        name = PackURI("/word/footnotes.xml")
        self._part = Part(name, CONTENT_TYPE, b"", document.part.package)
        self._numbers: dict[str, int] = {}  # of what was cited

    def add(self, paragraph: Any, cited: str, words: str, url: str) -> None:
        """A mark at the end of a paragraph, and its note: words that lead to an address if there is one.

        What was cited before gets the number of its note once more, without a second note.
        """
        mark = _superscript(paragraph.add_run()._r)
        if cited in self._numbers:
            mark.append(_words(str(self._numbers[cited])))
            return
        self._numbers[cited] = len(self._numbers) + 1
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._numbers[cited]))
        mark.append(reference)
        self._root.append(self._note(self._numbers[cited], words, url))

    def _note(self, number: int, words: str, url: str) -> Any:
        note, paragraph = OxmlElement("w:footnote"), OxmlElement("w:p")
        note.set(qn("w:id"), str(number))
        note.append(paragraph)
        paragraph.append(
            parse_xml(f'<w:pPr {nsdecls("w")}><w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/></w:pPr>')
        )
        sign = _superscript(OxmlElement("w:r"))
        sign.append(OxmlElement("w:footnoteRef"))
        paragraph.append(sign)
        holder = paragraph
        if url:
            holder = OxmlElement("w:hyperlink")
            holder.set(qn("r:id"), self._part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            paragraph.append(holder)
        holder.append(self._run(f" {words}", self._colour if url else ""))
        return note

    def _run(self, words: str, colour: str) -> Any:
        run = OxmlElement("w:r")
        tint = f'<w:color w:val="{colour}"/>' if colour else ""
        run.append(parse_xml(f'<w:rPr {nsdecls("w")}>{tint}<w:sz w:val="15"/></w:rPr>'))
        run.append(_words(words))
        return run

    def write(self) -> None:
        """Joins the notes to the document."""
        if self._numbers:
            self._part._blob = serialize_part_xml(self._root)
            self._document.part.relate_to(self._part, RELATIONSHIP_TYPE.FOOTNOTES)


def _words(words: str) -> Any:
    said = OxmlElement("w:t")
    said.set(qn("xml:space"), "preserve")
    said.text = words
    return said


def _superscript(run: Any) -> Any:
    properties = OxmlElement("w:rPr")
    properties.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="18"/>'))
    raised = OxmlElement("w:vertAlign")
    raised.set(qn("w:val"), "superscript")
    properties.append(raised)
    run.insert(0, properties)
    return run
