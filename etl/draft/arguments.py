"""The commands `draft`, `accept`, `reject` and `undo`, for etl/__main__.py: their arguments, and what runs them."""

from __future__ import annotations

import argparse
from pathlib import Path

from etl.folding import LANGUAGES

NAMES = ("draft", "accept", "reject", "undo")
SETTLING = {
    "accept": "confirm a draft: keep it among the records, and load",
    "reject": "say of a draft that it is no record",
    "undo": "take back the last that was accepted or rejected",
}


def add_draft_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser], data: Path, database: Path) -> None:
    """Adds them to the parser."""
    drafting = commands.add_parser("draft", help="propose records from press releases")
    drafting.add_argument("files", nargs="+", type=Path, metavar="FILE", help="text, HTML, DOCX or PDF")
    drafting.add_argument("--published", default="", metavar="DAY", help="when the text was published: 2025-11-27")
    drafting.add_argument("--url", default="", help="where it was published")
    drafting.add_argument("--to", type=Path, metavar="FOLDER", help="where drafts and texts go (standard output)")
    drafting.add_argument("--data", type=Path, default=data, help="institute.toml, vocabulary, meetings")
    for name, does in SETTLING.items():
        command = commands.add_parser(name, help=does, description=does)
        _add_own(command, name)
        command.add_argument("--by", default="", metavar="NAME", help="who says so (the account)")
        command.add_argument("--confirmed", type=Path, metavar="FOLDER", help="of confirmed.jsonl (meetings in --data)")
        command.add_argument("--database", type=Path, default=database, help=f"the published database ({database})")
        command.add_argument("--data", type=Path, default=data, help="institute.toml, vocabulary, meetings")
        command.add_argument("--json", action="store_true", help="the outcome as JSON (shape: etl/draft/outcome.py)")
        command.add_argument("--lang", choices=LANGUAGES, default="en", help="the language of problems in it")


def _add_own(command: argparse.ArgumentParser, name: str) -> None:
    """What each of them alone takes."""
    if name == "undo":
        command.add_argument("--number", type=int, default=0, help="which line of the journal (the last)")
        return
    command.add_argument("draft", type=Path, metavar="DRAFT", help="a draft, corrected where it was wrong")
    if name == "reject":
        command.add_argument("--reason", default="", metavar="TEXT", help="why")
        return
    command.add_argument("--record", type=Path, metavar="FILE.json", help="what takes the place of its [record]; - is stdin")
    command.add_argument("--check", action="store_true", help="say what is wrong with it, change nothing")
    command.add_argument("--with-text", action="store_true", help="publish the whole text with it, not only its sentences")


def run_draft_command(stated: argparse.Namespace) -> int:
    """Runs one of them."""
    if stated.command == "draft":
        from etl.draft.command import Drafting, draft  # the libraries it reads with cost no other command anything

        return draft(Drafting(stated.files, stated.data, stated.published, stated.url, stated.to))
    from etl.draft.accept import settle
    from etl.draft.asked import Asked

    return settle(
        Asked(
            command=stated.command,
            data=stated.data,
            database=stated.database,
            draft=getattr(stated, "draft", None),
            who=stated.by,
            folder=stated.confirmed,
            record=getattr(stated, "record", None),
            check=getattr(stated, "check", False),
            with_text=getattr(stated, "with_text", False),
            number=getattr(stated, "number", 0),
            reason=getattr(stated, "reason", ""),
            as_json=stated.json,
            language=stated.lang,
        )
    )
