"""What stands above and below a chart in a picture: title, how to read it and legend; filter, counting, source, version."""

from dataclasses import dataclass
from html import escape

from dashboard.export.sheets import Address, Look, Sheet
from dashboard.reader import Reader, Words
from dashboard.theme import SANS, SERIF, text_width, var

FOOT = 12  # px below the last line
SIGNS = {"": "■", "dot": "●", "ring": "○", "diamond": "◇"}  # marks of a legend


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, as Plotly reads it, so many px from the top of its block."""

    text: str
    size: int
    down: float
    family: str = SANS


Block = tuple[list[Line], float]  # lines of text and their height


def above(words: Words, sheet: Sheet) -> Block:
    """Title, how to read it, legend."""
    room = sheet.width - 2 * sheet.margin
    lines: list[Line] = []
    at = 28.0 if sheet.height is None else max(8.0, sheet.margin * 0.6)
    for part in _wrapped(words.title, sheet.title, room):
        lines.append(Line(part, sheet.title, at, SERIF))
        at += sheet.title + 8
    for part in _wrapped(words.subtitle, 15, room):
        lines.append(Line(part, 15, at))
        at += 21
    legend = [f'<span style="color:{entry.colour}">{SIGNS[entry.mark]}</span> {entry.text} <b>{entry.total}</b>'
              for entry in words.legend]  # fmt: skip
    plain = [f"■ {entry.text} {entry.total}" for entry in words.legend]
    for row in _rows_of(legend, plain, room):
        lines.append(Line(row, 15, at + 4))
        at += 22
    return lines, at + 14


def below(words: Words, reader: Reader, look: Look, sheet: Sheet, cut: str = "") -> Block:
    """What was left out (cut), counting, filter, source and version, and how the view is opened again."""
    version = reader.say("data-version", version=reader.version.data_version, day=reader.day(reader.version.published_on),
                         as_of=reader.day(reader.version.as_of))  # fmt: skip
    said = [
        f"{cut} {words.caption}",
        f"{reader.say('selection')}: {reader.sentence()} {words.counting or reader.say('counting-meetings-long')}",
        f"{reader.say('source')}: {reader.source_words()} {version}",
    ]
    size, step = sheet.notes, sheet.notes + (5 if sheet.height is None else 4)
    lines: list[Line] = []
    at = 14.0
    for text in said:
        for part in _wrapped(text, size, sheet.width - 2 * sheet.margin):
            lines.append(Line(part, size, at))
            at += step
        at += 4 if text.strip() else 0
    for part in _found_again(look.view, reader, size, sheet.width - 2 * sheet.margin):
        lines.append(Line(part, size, at))
        at += step
    return lines, at + FOOT


def _found_again(view: Address | None, reader: Reader, size: float, width: float) -> list[str]:
    """How the view is opened again: its code, as a link where the file can hold one."""
    if view is None:
        return []
    parts = _wrapped(f"{reader.say('picture-view')}: {view.written}", size, width)
    if not view.href:
        return parts
    label, colour = escape(f"{reader.say('picture-view')}: ", quote=False), var("ink2")
    link = f'<a href="{escape(view.href)}" style="color:{colour}">'
    first = parts[0].removeprefix(label)
    return [f"{label if first != parts[0] else ''}{link}{first}</a>", *(f"{link}{part}</a>" for part in parts[1:])]


def _wrapped(text: str, size: float, width: float) -> list[str]:
    """Lines of a text that fit a width, broken at spaces."""
    lines: list[str] = []
    for word in text.split():
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [escape(line, quote=False) for line in lines]


def _rows_of(marked: list[str], plain: list[str], width: float) -> list[str]:
    """Legend entries in as few rows as fit."""
    rows: list[str] = []
    used = width
    for entry, bare in zip(marked, plain, strict=True):
        needs = text_width(bare) + 16
        if rows and used + needs <= width:
            rows[-1] += f"   {entry}"
            used += needs
        else:
            rows.append(entry)
            used = needs
    return rows
