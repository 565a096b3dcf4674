"""The server as shipped, met by callers who are slow, silent or long-winded: they wait or are refused, nobody else waits."""

import json
import os
import re
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from gunicorn.config import Config

from dashboard.worker import KEEPALIVE, LEFT_TO_OTHERS, PatientWorker

ROOT = Path(__file__).parents[2]
PATIENCE = 120  # seconds until a test is given up; when all is well nobody waits
THREADS = 2


@pytest.fixture(scope="module")
def server(database_file: Path) -> Iterator[tuple[int, int]]:
    """Process and port of one server with one worker of two threads."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port: int = place.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--database", str(database_file), "--port", str(port)]
    limited = os.environ | {"ELCHI_WORKERS": "1", "ELCHI_THREADS": str(THREADS)}
    with subprocess.Popen(command, cwd=ROOT, env=limited, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        try:
            wait_until_served(port)
            yield process.pid, port
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=PATIENCE)


def wait_until_served(port: int) -> None:
    for _ in range(PATIENCE * 10):
        try:
            assert status(port, "/healthz") == 200
            return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError("the server does not answer")


def status(port: int, address: str, headers: dict[str, str] | None = None) -> int:
    caller = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        caller.request("GET", address, headers=headers or {})
        answered = caller.getresponse()
        answered.read()
        return answered.status
    finally:
        caller.close()


def calling(port: int, said: bytes = b"") -> socket.socket:
    caller = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
    caller.sendall(said)
    return caller


@pytest.mark.parametrize(("address", "headers", "refused"), [
    ("/?q=" + "x" * 8190, {}, 414),
    ("/?q=" + "x" * 2_000_000, {}, 414),
    ("/", {"X-Long": "x" * 9000}, 431),
    ("/", {f"X-{number}": "x" for number in range(100)}, 431),
])  # fmt: skip
def test_what_is_too_long_is_refused(server: tuple[int, int], address: str, headers: dict[str, str], refused: int) -> None:
    _, port = server
    assert status(port, address, headers) == refused
    assert status(port, "/healthz") == 200


def test_connections_that_say_nothing_or_half_of_it_keep_nobody_waiting(server: tuple[int, int]) -> None:
    """Each of them would hold one of two threads for five seconds: the health would be told after twenty minutes."""
    _, port = server
    with ExitStack() as open_ones:
        for number in range(500):
            open_ones.enter_context(calling(port, b"" if number % 2 else b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: "))
            if number % 100 == 0:
                assert status(port, "/healthz") == 200
        assert status(port, "/?period=2024") == 200


def test_a_request_that_comes_in_pieces_is_answered(server: tuple[int, int]) -> None:
    _, port = server
    with calling(port, b"GET /healthz HTTP/1.1\r\nHo") as caller:
        assert status(port, "/healthz") == 200
        caller.sendall(b"st: x\r\n\r\n")
        assert heard(caller, b'"ok":true')
        caller.sendall(b"GET /healthz HT")  # and so is the next one on the same connection
        assert status(port, "/healthz") == 200
        caller.sendall(b"TP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert heard(caller, b'"ok":true')


def heard(caller: socket.socket, words: bytes) -> bool:
    """Listens until the words have come, or all is said."""
    told = b""
    while words not in told and (more := caller.recv(4096)):
        told += more
    return words in told


def test_refused_callers_who_do_not_hang_up_keep_nobody_waiting(server: tuple[int, int]) -> None:
    _, port = server
    with ExitStack() as open_ones:
        callers = [open_ones.enter_context(calling(port, b"NONSENSE\r\n\r\n")) for _ in range(20)]
        assert all(heard(caller, b"400 Bad Request") for caller in callers)
        assert status(port, "/healthz") == 200


def test_a_killed_worker_is_replaced(server: tuple[int, int]) -> None:
    process, port = server
    (worker,) = children(process)
    os.kill(worker, signal.SIGKILL)
    for _ in range(PATIENCE * 10):
        if children(process) not in ([], [worker]):
            break
        time.sleep(0.1)
    assert children(process) not in ([], [worker])
    wait_until_served(port)


def children(process: int) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]


def test_the_server_needs_nothing_that_another_process_keeps(server: tuple[int, int]) -> None:
    """What a page asks after its document goes to any process, which never saw that page."""
    _, port = server
    caller = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    caller.request("GET", "/_dash-layout", headers={"Accept": "application/json"})
    answered = caller.getresponse()
    assert answered.getheader("Set-Cookie") is None
    json.loads(answered.read())
    caller.close()


def test_a_press_goes_to_the_worker_that_is_free(database_file: Path) -> None:
    """One worker has a request in hand, whose body does not come; who comes then is taken in by the other one."""
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        port: int = place.getsockname()[1]
    command = [sys.executable, "-m", "dashboard", "serve", "--database", str(database_file), "--port", str(port)]
    limited = os.environ | {"ELCHI_WORKERS": "2"}
    with ExitStack() as held, subprocess.Popen(command, cwd=ROOT, env=limited, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until_served(port)
            workers = children(process.pid)
            at_rest = dict.fromkeys(workers, 1)  # the socket at which newcomers come in
            while not all(connections(worker) > at_rest[worker] for worker in workers):  # until both take somebody in
                held.enter_context(calling(port))
                time.sleep(0.1)
            slow = b"POST /view HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n"
            before = {worker: connections(worker) for worker in workers}
            held.enter_context(calling(port, slow))
            busy = wait_for(lambda: [worker for worker in workers if connections(worker) > before[worker]])[0]
            time.sleep(LEFT_TO_OTHERS * 10)  # its head is read
            before = {worker: connections(worker) for worker in workers}
            for _ in range(12):
                held.enter_context(calling(port))
                time.sleep(0.02)
            wait_for(lambda: sum(connections(worker) - before[worker] for worker in workers) == 12)
            assert connections(busy) - before[busy] < 4, "some may be left to it where the other one does not get to run"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)


@pytest.fixture
def door() -> Iterator[tuple[PatientWorker, socket.socket]]:
    """A worker that is one of two, and where newcomers stand."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as listener:
        listener.setblocking(False)
        worker = PatientWorker(0, os.getpid(), [listener], None, 30, Config(), None)
        worker.cfg.set("workers", 2)
        with selectors.DefaultSelector() as worker.poller:
            yield worker, listener
        for conn in worker.pending_conns:
            conn.close()


def test_who_says_nothing_keeps_nobody_behind_them_at_the_door(door: tuple[PatientWorker, socket.socket]) -> None:
    """A worker with requests in hand opens its door for a moment at a time: forty moments would be seconds."""
    worker, listener = door
    port = listener.getsockname()[1]
    asking = b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
    with ExitStack() as open_ones:
        for said in (*[b""] * 40, asking, b"", asking):
            open_ones.enter_context(calling(port, said))
        worker.accept(listener)
        assert len(worker.pending_conns) == 41, "up to the first who speaks: the next one may be another worker's"
        worker.accept(listener)
        assert len(worker.pending_conns) == 43


def test_a_worker_that_is_the_only_one_leaves_nobody_to_others(door: tuple[PatientWorker, socket.socket]) -> None:
    worker, _ = door
    worker.nr_conns = 3
    assert worker._answering() == 3
    worker.cfg.set("workers", 1)
    assert worker._answering() == 0


def connections(process: int) -> int:
    """How many sockets a process has open."""
    return sum(map(is_a_socket, Path(f"/proc/{process}/fd").iterdir()))


def is_a_socket(file: Path) -> bool:
    """Whether an open file of a process is one; what it has closed since it was listed is none."""
    with suppress(FileNotFoundError):
        return str(file.readlink()).startswith("socket:")
    return False


def wait_for(found: Callable[[], Any]) -> Any:
    for _ in range(PATIENCE * 10):
        if told := found():
            return told
        time.sleep(0.1)
    raise TimeoutError


def test_nginx_lets_a_quiet_connection_go_before_we_do() -> None:
    """The other way round it would send a press into a connection that is just being closed."""
    shown = (Path(__file__).parents[2] / "docs" / "nginx.conf").read_text(encoding="utf-8")
    kept = re.search(r"(?s)upstream elchi \{.*?keepalive_timeout (\d+)s", shown)
    assert kept
    assert int(kept[1]) < KEEPALIVE
