"""python -m dashboard: serve shows the loaded records in the browser, report and brief write them into a file."""

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication

from dashboard import prepare
from dashboard import settings as settings_module
from dashboard.app import create_app
from dashboard.database import Database, DatabaseMissing
from dashboard.export.brief import command as brief_command
from dashboard.export.report import command as report_command
from dashboard.export.report.jobs import private_folder
from dashboard.settings import Settings


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with threads; each worker opens its own reader of the database."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.reports: Path | None = None
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": f"{self.settings.host}:{self.settings.port}",
            "workers": self.settings.workers,
            "threads": self.settings.threads,
            "worker_class": "gthread",
            "timeout": 60,
            "graceful_timeout": 10,
            "limit_request_line": 8190,
            "control_socket_disable": True,
            "when_ready": lambda _: self._ready(),
            "on_exit": lambda _: shutil.rmtree(self.reports, ignore_errors=True) if self.reports else None,
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def load(self) -> Any:
        database = Database(self.settings.database, self.settings.memory_limit)
        return create_app(database, self.settings, self.reports).server

    def _ready(self) -> None:
        """The place is ours, and no worker runs yet: what an earlier server left there is swept."""
        self.reports = private_folder(f"{self.settings.host}-{self.settings.port}".replace("/", "-"))
        print(f"Elchi is at http://{self.settings.host}:{self.settings.port}", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    given = settings_module.from_environment()
    cli = argparse.ArgumentParser(prog="python -m dashboard", description="Elchi: an institute's meetings in the browser.")
    commands = cli.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="serve the dashboard", description="Serve the dashboard until stopped.")
    serve.add_argument("--database", type=Path, default=given.database, help="database file (default: %(default)s)")
    serve.add_argument("--host", default=given.host, help="address to listen on (default: %(default)s)")
    serve.add_argument("--port", type=int, default=given.port, help="port to listen on (default: %(default)s)")
    report_command.add_to(commands, given.database)
    brief_command.add_to(commands, given.database)
    prepare.add_to(commands, given.web)
    named = cli.parse_args(arguments)
    if named.command != "serve":
        return int(named.run(named))
    return run(replace(given, database=named.database, host=named.host, port=named.port))


def run(settings: Settings) -> int:
    """Serve until stopped; 2 when there is nothing to serve, or a template is not where the settings say."""
    for template in (settings.template_docx, settings.template_pptx):
        if template and not template.is_file():
            print(f"{template}: there is no such template. Correct ELCHI_TEMPLATE_DOCX or _PPTX.", file=sys.stderr)
            return 2
    try:
        Database(settings.database).version()
    except DatabaseMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    Server(settings).run()
    return 0


if __name__ == "__main__":
    sys.exit(main())
