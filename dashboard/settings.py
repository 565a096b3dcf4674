"""What the administrator may set. The only reader of the environment."""

import os
from dataclasses import dataclass
from pathlib import Path

DATABASE = Path("build/elchi.duckdb")


@dataclass(frozen=True, slots=True)
class Settings:
    """Settings of one server process; each can be set as ELCHI_NAME in the environment."""

    database: Path = DATABASE
    host: str = "127.0.0.1"
    port: int = 8050
    workers: int = 2
    threads: int = 4
    memory_limit: str = "1GB"  # of DuckDB, for each worker
    reports: Path = Path("data/reports")  # the definitions that the page *report* offers
    web: Path = Path("build/web")  # what `python -m dashboard prepare` made for browsers
    template_docx: Path | None = None  # the institute's own file, whose look a report takes on
    template_pptx: Path | None = None


def from_environment() -> Settings:
    """Settings from ELCHI_DATABASE, ELCHI_HOST, …: ELCHI_ and the name of a setting in capitals."""
    given = {name: os.environ.get(f"ELCHI_{name.upper()}") for name in Settings.__dataclass_fields__}
    default = Settings()
    return Settings(
        database=Path(given["database"] or default.database),
        host=given["host"] or default.host,
        port=int(given["port"] or default.port),
        workers=int(given["workers"] or default.workers),
        threads=int(given["threads"] or default.threads),
        memory_limit=given["memory_limit"] or default.memory_limit,
        reports=Path(given["reports"] or default.reports),
        web=Path(given["web"] or default.web),
        template_docx=Path(given["template_docx"]) if given["template_docx"] else None,
        template_pptx=Path(given["template_pptx"]) if given["template_pptx"] else None,
    )
