"""A house with drafts, for tests: a copy of data/ with one record, drafts of a text, a database. All of it is made up."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from etl.__main__ import main
from etl.draft.journal import CONFIRMED, read_journal
from etl.published import published
from etl.reference import read_reference

ROOT = Path(__file__).parents[1]
TEXT = (
    "Elchi qabul qilindi\n\n"
    "2025-yil 3-sentabr kuni SMTI direktori Eldor Aripov Germaniyaning Oʻzbekistondagi elchisi Manfred Huterer bilan "
    "uchrashdi. Suhbatda xavfsizlik, <b>suv</b> resurslaridan foydalanish va transport masalalari muhokama qilindi.\n"
)
STANDING = {"meeting_id": "made-up", "date_start": "2024-01-02", "title_en": "Made up", "kind": "meeting", "countries": ["KZ"]}


@dataclass(frozen=True)
class House:
    """Where everything of it lies; `draft` is the first draft."""

    root: Path
    data: Path

    @property
    def meetings(self) -> Path:
        return self.data / "meetings"

    @property
    def database(self) -> Path:
        return self.root / "e.duckdb"

    @property
    def draft(self) -> Path:
        return self.root / "drafts" / "text.toml"

    def words(self, command: str, *more: str) -> list[str]:
        """The arguments of a command of the ETL about the draft."""
        draft = [] if command == "undo" else [str(self.draft)]
        return [command, *draft, "--data", str(self.data), "--database", str(self.database), *more]

    def lines(self) -> list[dict[str, Any]]:
        """The records that were confirmed."""
        path = self.meetings / CONFIRMED
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []

    def did(self) -> list[str]:
        """What the journal says was done."""
        return [entry.did for entry in read_journal(self.meetings)]

    def known(self) -> set[str]:
        """The records that are published."""
        return set(published(self.database).records.fingerprints)


def build(root: Path, *days: str) -> House:
    """A house with a draft of the text, and one more of each other day on which it might have been."""
    shutil.copytree(ROOT / "data", root / "data", ignore=shutil.ignore_patterns("*.jsonl", "foreign", "views.toml", "drafts"))
    house = House(root, root / "data")
    house.meetings.mkdir(exist_ok=True)
    (house.meetings / "own.jsonl").write_text(json.dumps(STANDING) + "\n", encoding="utf-8")
    texts = {"text": TEXT} | {f"text {day}": TEXT.replace("3-sentabr", day) for day in days}
    for name, text in texts.items():
        (root / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [str(root / f"{name}.txt") for name in texts]
    assert main(["draft", *files, "--to", str(root / "drafts"), "--data", str(house.data)]) == 0
    assert main(["load", "--data", str(house.data), "--database", str(house.database)]) == 0
    return house


@contextmanager
def vocabulary_read_once() -> Iterator[None]:
    """Reading data/ anew for every command is half of what a command costs; here it does not change."""
    once = cache(read_reference)
    with mock.patch("etl.draft.confirming.read_reference", once), mock.patch("etl.sources.read_reference", once):
        yield
