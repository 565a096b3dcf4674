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


def from_environment() -> Settings:
    """Settings from ELCHI_DATABASE, ELCHI_HOST, ELCHI_PORT, ELCHI_WORKERS, ELCHI_THREADS and ELCHI_MEMORY_LIMIT."""
    given = {name: os.environ.get(f"ELCHI_{name.upper()}") for name in Settings.__dataclass_fields__}
    default = Settings()
    return Settings(
        database=Path(given["database"] or default.database),
        host=given["host"] or default.host,
        port=int(given["port"] or default.port),
        workers=int(given["workers"] or default.workers),
        threads=int(given["threads"] or default.threads),
        memory_limit=given["memory_limit"] or default.memory_limit,
    )
