"""A definition as the TOML file that the command takes and the page opens again."""

import json
from collections.abc import Iterator

from dashboard.export.report.definition import Definition, Texts


def as_toml(asked: Definition) -> str:
    """The definition, read back as what it is."""
    return "\n".join(_lines(asked)) + "\n"


def _lines(asked: Definition) -> Iterator[str]:
    yield "# python -m dashboard report THIS.toml --to report.docx"
    yield f"view = {_quoted(asked.view)}"
    yield from _texts("title", asked.title)
    for section in asked.sections:
        yield from ("", "[[section]]", f"panel = {_quoted(section.panel)}")
        if section.view:
            yield f"view = {_quoted(section.view)}"
        yield from _texts("section.heading", section.heading)
        yield from _texts("section.comment", section.comment)


def _texts(name: str, texts: Texts) -> Iterator[str]:
    said = {language: text for language, text in texts.items() if text}
    if said:
        yield from ("", f"[{name}]")
        yield from (f"{language} = {_quoted(text)}" for language, text in said.items())


def _quoted(text: str) -> str:
    """A text as a basic string: JSON writes one the same way, once the signs that no file holds are out."""
    return json.dumps(text, ensure_ascii=False)
