"""python -m dashboard: serve shows the loaded records in the browser, report and brief write them into a file."""

import argparse
import contextlib
import gc
import secrets
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from gunicorn.app.base import BaseApplication

from dashboard import fetching, memory, prepare
from dashboard import settings as settings_module
from dashboard.app import create_app
from dashboard.database import Database, DatabaseMissing
from dashboard.drafts.leave import refusal
from dashboard.engine import command as engine_command
from dashboard.export.brief import command as brief_command
from dashboard.export.report import command as report_command
from dashboard.export.report.jobs import shared_folder
from dashboard.fetcher import Fetcher, Master
from dashboard.own_folder import private_folder, take_away
from dashboard.settings import Settings
from dashboard.worker import KEEPALIVE, PatientWorker, room_for_connections

# A view makes tens of thousands of objects, few of which outlive it: looking them all over for cycles as often as Python does
# by default took a fifth of its time. (New ones, rounds of the young, rounds of the middle-aged, between two looks.)
COLLECTED_AFTER = (50_000, 20, 20)
LONGEST_OPENING, OFTEN = 900.0, 5.0  # seconds in which a worker opens the data, and between two times that it says it lives


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn has no types
    """gunicorn with threads; each worker opens its own reader of the database.

    The app is made once, before the workers are forked: one that has to be replaced is there at once, and the memory of the
    libraries is shared. Nothing that a process must not inherit is open by then: no database, no thread, no browser.
    """

    def __init__(self, settings: Settings) -> None:
        self.settings = settings if settings.secret else replace(settings, secret=secrets.token_hex(32))  # all workers' one
        self.database = Database(settings.database, settings.memory_limit, settings.engine)
        self.reports: Path | None = None  # of this server alone
        self.known: Path | None = None  # what its workers know of a version, likewise
        self.served: Any = None
        self.worker: Any = None  # that this process is, if it is one
        self.fetcher = Fetcher(settings.place, settings.database) if settings.place else None
        super().__init__()

    def load_config(self) -> None:
        options = {
            "bind": f"{self.settings.host}:{self.settings.port}",
            "workers": self.settings.workers,
            "threads": self.settings.threads,
            "worker_class": PatientWorker,
            "worker_connections": room_for_connections(),
            "keepalive": KEEPALIVE,
            "timeout": 60,
            "graceful_timeout": 30,  # seconds in which a server that is stopped finishes what it was asked
            "limit_request_line": 8190,  # a longer address gets 414
            "limit_request_fields": 60,  # more or longer headers get 431
            "limit_request_field_size": 8190,
            "control_socket_disable": True,
            "when_ready": lambda _: self._ready(),
            "post_fork": lambda _, worker: setattr(self, "worker", worker),
            "worker_exit": lambda server, worker: gc.unfreeze(),  # or what they hold would be told as leaked
            "on_exit": lambda _: self._exit(),
        }
        for name, value in options.items():
            if name in self.cfg.settings:
                self.cfg.set(name, value)

    def run(self) -> None:
        """Serves until stopped."""
        Master(self).run()

    def load(self) -> Any:
        """In a worker: it opens the data before it takes its first request, and new versions beside the answering."""
        with contextlib.suppress(DatabaseMissing), self._said_to_live():  # taken away meanwhile: whoever asks is told
            self.database.version()
        gc.collect()
        gc.freeze()  # what a version holds lives as long as it does
        gc.set_threshold(*COLLECTED_AFTER)
        self.database.follow()
        memory.give_back_often()
        return self.served

    @contextlib.contextmanager
    def _said_to_live(self) -> Iterator[None]:
        """While data is opened: of ten million meetings that may take longer than a worker may be silent."""
        done = threading.Event()

        def say() -> None:
            begun = time.monotonic()
            while time.monotonic() - begun < LONGEST_OPENING and not done.wait(OFTEN):
                self.worker.notify()

        threading.Thread(target=say, daemon=True).start()
        try:
            yield
        finally:
            done.set()

    def _ready(self) -> None:
        """The place is ours, and no worker runs yet: what an earlier server left there is swept."""
        memory.from_one_place()
        shared, name = self.settings.jobs, f"{self.settings.host}-{self.settings.port}".replace("/", "-")
        if shared is None:
            self.reports = private_folder(name)
        with contextlib.suppress(OSError):  # each worker knows for itself where there is no place for it
            self.known = private_folder(name, "known")
            self.database.share(self.known)
        self.served = create_app(self.database, self.settings, shared_folder(shared) if shared else self.reports).server
        if self.fetcher:
            self.fetcher.look_after()
        gc.collect()
        gc.freeze()  # what all workers share is not touched by their collectors, and stays shared
        print(f"Elchi is at http://{self.settings.host}:{self.settings.port}", flush=True)

    def _exit(self) -> None:
        gc.unfreeze()
        if self.fetcher:
            self.fetcher.stop()
        for own in (self.reports, self.known):
            if own:
                take_away(own)


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
    fetching.add_to(commands, given.place, given.fetched)
    engine_command.add_to(commands, given.database, given.engine)
    named = cli.parse_args(arguments)
    if named.command != "serve":
        return int(named.run(named))
    place = given.place if named.database == given.database else ""  # a file that is named is served as it is
    return run(replace(given, database=named.database, place=place, host=named.host, port=named.port))


def run(settings: Settings) -> int:
    """Serve until stopped; 2 where there is nothing to serve, no temporary place, a template or engine that cannot be used."""
    for template in (settings.template_docx, settings.template_pptx):
        if template and not template.is_file():
            print(f"{template}: there is no such template. Correct ELCHI_TEMPLATE_DOCX or _PPTX.", file=sys.stderr)
            return 2
    if why := refusal(settings) or engine_command.refusal(settings.engine) or _without_a_place():
        print(why, file=sys.stderr)
        return 2
    if settings.place:
        fetching.fetched(settings.place, settings.database)
    try:
        Database(settings.database).check()  # opened here, it would stay in the memory that all workers come from
    except DatabaseMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    Server(settings).run()
    return 0


def _without_a_place() -> str:
    """Why no server can run here, if nothing temporary can be written: each of its processes has a file there."""
    try:
        with tempfile.TemporaryDirectory(prefix="elchi-"):
            return ""
    except OSError as fault:
        return f"No temporary folder can be made: {fault}. Name in TMPDIR one that may be written to and has room."


if __name__ == "__main__":
    sys.exit(main())
