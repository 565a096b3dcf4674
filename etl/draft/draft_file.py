"""A draft as a readable TOML file: [record] as the ETL takes it, [evidence] below it, [text] where it came from."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from etl.columns import KNOWN
from etl.draft.claims import Claim
from etl.draft.draft_record import Draft
from etl.draft.reading import PressText
from etl.problems import Fault, bad_file
from etl.said import said

LARGEST = 1_000_000  # bytes
_TABLES = ("organisations", "counterparts", "institute_side")
_HEAD = """\
# A draft: read from a text by rules, not by a person. Correct [record] where it is wrong, then: python -m etl accept THIS_FILE
# Evidence says from which characters of the text each value was read, and how: stated (the text says it), inferred
# (taken from elsewhere or from its place), guess. Values of people and organisations are in the order of the record.
"""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """What a draft file says, as it stands after a person had it."""

    record: dict[str, object]
    evidence: dict[str, object] = field(default_factory=dict)
    text: dict[str, object] = field(default_factory=dict)
    drafted: dict[str, object] = field(default_factory=dict)  # field → fingerprint of what it said when drafted

    @property
    def sha256(self) -> str:
        """Of the file that was read; "" where the draft does not say."""
        return str(self.text.get("sha256", ""))

    def corrected(self, record: Mapping[str, object]) -> list[str]:
        """The fields in which a record says something else than what was drafted; none where that is not known."""
        return [name for name in KNOWN if self.drafted and _print(name, record.get(name)) != self._was(name)]

    def _was(self, name: str) -> object:
        return self.drafted.get(name, _print(name, None))


def written(draft: Draft, press: PressText, meeting_id: str) -> str:
    """The file of a draft."""
    lines = [_HEAD]
    if draft.announcement:
        lines.append("announcement = true  # the text tells of something to come: accept it when it has taken place\n")
    lines.append(f"undecided = {_list(draft.undecided)}\n")
    lines += ["[record]", f"meeting_id = {_text(meeting_id)}"]
    lines += [f"{name} = {_value(name, draft.record.get(name))}" for name in _order(draft.record)]
    lines += ["", "[evidence]"]
    lines += [
        f"{name} = {_claims(draft.evidence[name], press.text)}" for name in _order(draft.record) if name in draft.evidence
    ]
    lines += ["", "[text]"]
    told = {
        "file": press.name,
        "sha256": press.sha256,
        "url": press.url,
        "published": press.published,
        "characters": len(press.text),
    }
    lines += [f"{name} = {value if isinstance(value, int) else _text(str(value))}" for name, value in told.items()]
    lines += ["", "[drafted]  # by which a correction is known"]
    drafted = {"meeting_id": meeting_id, **draft.record}
    lines += [f"{name} = {_text(_print(name, drafted[name]))}" for name in KNOWN if drafted.get(name)]
    return "\n".join(lines) + "\n"


def _order(record: Mapping[str, object]) -> list[str]:
    """The fields of a record in their usual order; what is not known is shown empty where a person may want to fill it."""
    always = {
        "date_start",
        "kind",
        "countries",
        "organisations",
        "counterparts",
        "institute_side",
        "city",
        "venue_country",
        "topics",
        "level",
    }
    return [name for name in KNOWN if name != "meeting_id" and (record.get(name) or name in always)]


def _value(name: str, value: object) -> str:
    if name in _TABLES:
        return _list_of(_inline(entry) for entry in value) if isinstance(value, list) and value else "[]"
    if isinstance(value, list):
        return _list([str(entry) for entry in value])
    return "[]" if value is None and name in ("countries", "topics") else _text(str(value or ""))


def _inline(entry: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{name} = {_text(value)}" for name, value in entry.items()) + " }"


def _claims(claims: Sequence[Claim], text: str) -> str:
    return _list_of(_passage(claim, start, end, text) for claim in claims for start, end in claim.passages)


def _passage(claim: Claim, start: int, end: int, text: str) -> str:
    said = {"value": claim.value, "confidence": claim.confidence, "why": claim.why}
    told = [f"{name} = {_text(value)}" for name, value in said.items() if value]
    return "{ " + ", ".join([f"from = {start}", f"to = {end}", f"text = {_text(text[start:end])}", *told]) + " }"


def _list_of(entries: Any) -> str:
    return "[\n" + "".join(f"    {entry},\n" for entry in entries) + "]"


def _list(entries: Sequence[str]) -> str:
    return _list_of(map(_text, entries)) if sum(map(len, entries)) > 80 else f"[{', '.join(map(_text, entries))}]"


def _text(value: str) -> str:
    """A TOML string: JSON's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_draft(path: Path) -> DraftFile:
    """A draft file. Raises Fault where it is none."""
    try:
        if path.stat().st_size > LARGEST:
            raise Fault([bad_file(path.name, "it is too large for a draft.", "Name the file of a draft.")])
        stated = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise Fault([bad_file(path.name, "the draft is no longer there.", "Draft its text again.")]) from None
    except (OSError, ValueError, RecursionError) as error:
        raise Fault([bad_file(path.name, f"it cannot be read as TOML ({error}).", "Correct this line.")]) from error
    record = stated.get("record")
    if not isinstance(record, dict):
        raise Fault([bad_file(path.name, "it has no [record].", "Name the file of a draft.")])
    parts = ("evidence", "text", "drafted")
    return DraftFile(record, *(value if isinstance(value := stated.get(name), dict) else {} for name in parts))


def _print(name: str, value: object) -> str:
    """What stands for what a field says, however it is written."""
    return hashlib.sha256(json.dumps(said(name, value), default=str).encode()).hexdigest()[:8]
