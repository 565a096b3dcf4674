"""What the administrator may set. The only reader of the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

DATABASE = Path("build/elchi.duckdb")
FETCHED = Path("build/fetched/elchi.duckdb")
DUCKDB = "duckdb"


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one server process; each can be set as ELCHI_NAME in the environment."""

    database: Path = DATABASE
    place: str = ""  # where versions are fetched from, if ELCHI_DATABASE names a folder or an address: fetching.py
    fetched: Path = FETCHED  # what is served then
    host: str = "127.0.0.1"
    port: int = 8050
    workers: int = 2
    threads: int = 4
    memory_limit: str = "400MB"  # of DuckDB, for each worker, while much is read (room.py)
    engine: str = DUCKDB  # what answers the panels; or where a ClickHouse is: dashboard/engine
    reports: Path = Path("data/reports")  # the definitions that the page *report* offers
    jobs: Path | None = None  # a folder in which several servers keep the reports they make; each its own without it
    web: Path = Path("build/web")  # what `python -m dashboard prepare` made for browsers
    template_docx: Path | None = None  # the institute's own file, whose look a report takes on
    template_pptx: Path | None = None
    editing: bool = False  # whether drafts can be accepted in the browser; see dashboard/drafts/leave.py
    drafts: Path = Path("data/drafts")  # where `python -m etl draft --to` writes them, with their texts
    data: Path = Path("data")  # what the ETL reads records against
    publish_texts: bool = False  # whether the whole text of an accepted draft is published, or single sentences alone
    confirmed: Path | None = None  # the folder of confirmed.jsonl and its journal; meetings in `data`
    password: str = ""  # for editing
    user_header: str = ""  # in which a proxy names who is signed in: X-Remote-User
    proxies: tuple[str, ...] = ("127.0.0.1", "::1")  # the addresses from which that header is believed
    secret: str = ""  # signs sessions; without one they end with the server


def is_place(database: str) -> bool:
    """Whether ELCHI_DATABASE names where versions are fetched from, and not a database file.

    A folder is one even while it is not mounted: what was fetched from there before is served then.
    """
    path = Path(database)
    return database.startswith(("http://", "https://")) or path.is_dir() or not (path.suffix == ".duckdb" or path.is_file())


YES = ("1", "on", "yes", "true")


def from_environment() -> Settings:
    """Settings from ELCHI_DATABASE, ELCHI_HOST, …: ELCHI_ and the name of a setting in capitals."""
    given = {name: os.environ.get(f"ELCHI_{name.upper()}") for name in Settings.__dataclass_fields__}
    default = Settings()
    place = given["database"] if given["database"] and is_place(given["database"]) else ""
    fetched = Path(given["fetched"] or default.fetched)
    return Settings(
        database=fetched if place else Path(given["database"] or default.database),
        place=place,
        fetched=fetched,
        host=given["host"] or default.host,
        port=int(given["port"] or default.port),
        workers=int(given["workers"] or default.workers),
        threads=int(given["threads"] or default.threads),
        memory_limit=given["memory_limit"] or default.memory_limit,
        engine=given["engine"] or default.engine,
        reports=Path(given["reports"] or default.reports),
        jobs=Path(given["jobs"]) if given["jobs"] else None,
        web=Path(given["web"] or default.web),
        template_docx=Path(given["template_docx"]) if given["template_docx"] else None,
        template_pptx=Path(given["template_pptx"]) if given["template_pptx"] else None,
        editing=(given["editing"] or "").strip().lower() in YES,
        publish_texts=(given["publish_texts"] or "").strip().lower() in YES,
        drafts=Path(given["drafts"] or default.drafts),
        data=Path(given["data"] or default.data),
        confirmed=Path(given["confirmed"]) if given["confirmed"] else None,
        password=given["password"] or "",
        user_header=given["user_header"] or "",
        proxies=tuple((given["proxies"] or "").replace(",", " ").split()) or default.proxies,
        secret=given["secret"] or "",
    )
