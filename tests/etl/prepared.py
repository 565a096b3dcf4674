"""A process that has imported the ETL and forks a load for each request, so that fifty loads pay for one import.

It reads requests from its standard input, one JSON object a line, and answers each with one. It never opens DuckDB
itself: only its children do, so nothing of DuckDB is forked.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

HOUSE = Path(__file__).resolve().parents[2]
NOBODY = 65534


@dataclass(frozen=True, slots=True)
class Ended:
    """How a load ended: its exit code, or minus the signal that killed or stopped it; what it printed; its id."""

    code: int
    text: str
    pid: int


class Prepared:
    """Starts loads: run(["load", …]) waits for the end, and can kill, stop or hamper it on the way."""

    def __init__(self, folder: Path) -> None:
        self.printed = folder / "printed.txt"
        command = [sys.executable, "-m", "tests.etl.prepared"]
        self.process = subprocess.Popen(
            command, cwd=HOUSE, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        self._ask({"arguments": []})

    def run(self, arguments: Sequence[Path | str], **hampered: object) -> Ended:
        """Runs a command to its end.

        Args:
            arguments: Of `python -m etl`.
            hampered: kill_after (seconds from its start), kill_at (the how-maniest step on disk kills it), stop_at
                (the same, stopping it), largest_file (bytes), nobody (True: without root's rights).
        """
        return self._ask({"arguments": list(map(str, arguments)), "printed": str(self.printed), **hampered})

    def kill(self, pid: int) -> Ended:
        """Kills a load that was stopped."""
        return self._ask({"kill": pid})

    def _ask(self, request: dict[str, object]) -> Ended:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        return Ended(answer["code"], self.printed.read_text("utf-8") if self.printed.exists() else "", answer["pid"])

    def close(self) -> None:
        """Ends the process."""
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(60)


def serve() -> None:
    """Answers requests until the input ends."""
    import etl.__main__

    with contextlib.redirect_stdout(io.StringIO()):  # what Python imports at first use, a child without rights may not
        etl.__main__.main(["check", "--database", "/nowhere/elchi.duckdb"])
    for line in sys.stdin:
        request = json.loads(line)
        code, pid = _ended(request, etl.__main__.main) if request.get("arguments") or request.get("kill") else (0, 0)
        print(json.dumps({"code": code, "pid": pid}), flush=True)


def _ended(request: dict[str, Any], main: Callable[[Sequence[str]], int]) -> tuple[int, int]:
    pid = request.get("kill") or os.fork()
    if pid == 0:
        _child(request, main)
    if request.get("kill"):
        os.kill(pid, signal.SIGKILL)
    if "kill_after" in request:
        time.sleep(request["kill_after"])
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    _, status = os.waitpid(pid, os.WUNTRACED)
    return (-os.WSTOPSIG(status) if os.WIFSTOPPED(status) else os.waitstatus_to_exitcode(status)), pid


def _child(request: dict[str, Any], main: Callable[[Sequence[str]], int]) -> NoReturn:
    code = 70
    try:
        with Path(request["printed"]).open("w", encoding="utf-8") as printed:
            os.dup2(printed.fileno(), 1)
            os.dup2(printed.fileno(), 2)
        if "largest_file" in request:
            resource.setrlimit(resource.RLIMIT_FSIZE, (request["largest_file"], request["largest_file"]))
        if request.get("nobody"):
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        if "kill_at" in request:
            _signal_at(request["kill_at"], signal.SIGKILL)
        if "stop_at" in request:
            _signal_at(request["stop_at"], signal.SIGSTOP)
        code = main(request["arguments"])
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        os._exit(code)


def _signal_at(step: int, number: signal.Signals) -> None:
    """Sends this process a signal just before the how-maniest call that changes the folder, from 1."""
    steps = iter(range(1, 1000))

    def counted(name: str, owner: Any) -> None:
        original = getattr(owner, name)

        def call(*arguments: Any, **named: Any) -> Any:
            if next(steps) == step:
                os.kill(os.getpid(), number)
            return original(*arguments, **named)

        setattr(owner, name, call)

    for name in ("replace", "symlink_to", "unlink"):
        counted(name, Path)
    counted("fsync", os)


if __name__ == "__main__":
    serve()
