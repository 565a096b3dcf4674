"""The commands `draft` and `accept`, for etl/__main__.py: their arguments, and what runs them."""

from __future__ import annotations

import argparse
from pathlib import Path

NAMES = ("draft", "accept")


def add_draft_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser], data: Path, database: Path) -> None:
    """Adds both to the parser."""
    drafting = commands.add_parser("draft", help="propose records from press releases")
    drafting.add_argument("files", nargs="+", type=Path, metavar="FILE", help="text, HTML, DOCX or PDF")
    drafting.add_argument("--published", default="", metavar="DAY", help="when the text was published: 2025-11-27")
    drafting.add_argument("--url", default="", help="where it was published")
    drafting.add_argument("--to", type=Path, metavar="FOLDER", help="where drafts go (standard output)")
    accepting = commands.add_parser("accept", help="confirm a draft: keep it among the records, and load")
    accepting.add_argument("draft", type=Path, metavar="DRAFT", help="a draft, corrected where it was wrong")
    accepting.add_argument("--by", default="", metavar="NAME", help="who confirms (the account)")
    accepting.add_argument("--database", type=Path, default=database, help=f"the published database ({database})")
    for command in (drafting, accepting):
        command.add_argument("--data", type=Path, default=data, help="institute.toml, vocabulary, meetings")


def run_draft_command(stated: argparse.Namespace) -> int:
    """Runs one of them."""
    if stated.command == "draft":
        from etl.draft.command import Drafting, draft  # the libraries it reads with cost no other command anything

        return draft(Drafting(stated.files, stated.data, stated.published, stated.url, stated.to))
    from etl.draft.accept import accept

    return accept(stated.draft, stated.data, stated.database, stated.by)
