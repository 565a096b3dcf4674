"""The servers that are asked: started as shipped, watched, and put out of order while people read."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

ROOT = Path(__file__).parents[3]
NGINX = ROOT / "docs" / "nginx.conf"
# What stands round the example where nginx is not the system's own: everything it writes lies in one folder.
AROUND = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.log; worker_processes 1;
events {{ worker_connections 4096; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/elchi.conf;
}}
"""


class Memory(NamedTuple):
    """What all processes of all servers hold, in MB, each shared page counted once; and the largest of them."""

    all: float
    largest: float


class Server:
    """One `python -m dashboard serve`."""

    def __init__(self, database: Path, log: Path) -> None:
        self.database, self.log, self.port = database, log, free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.process = self._started()

    def _started(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "dashboard", "serve", "--database", str(self.database), "--port", str(self.port)]
        with self.log.open("a") as log:
            return subprocess.Popen(command, cwd=ROOT, stdout=log, stderr=log)

    def workers(self) -> list[int]:
        """The process numbers of its workers."""
        return children(self.process.pid)

    def kill_a_worker(self) -> None:
        os.kill(self.workers()[0], signal.SIGKILL)

    def stop(self) -> None:
        """As an administrator stops it: what is being answered is answered."""
        self.process.terminate()
        self.process.wait(60)

    def restart(self) -> None:
        self.stop()
        self.process = self._started()
        self.wait()

    def wait(self) -> None:
        """Until it answers."""
        for _ in range(3000):  # a million meetings are opened in minutes where the machine does much else
            try:
                urlopen(f"{self.address}/healthz", timeout=30).read()
                return
            except OSError:
                if self.process.poll() is not None:
                    break
                time.sleep(0.1)
        raise TimeoutError(f"no answer from {self.address}: {self.log.read_text(errors='replace')}")


class Balancer:
    """nginx as in docs/nginx.conf, over servers of this machine."""

    def __init__(self, servers: list[Server], folder: Path) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        places = "\n".join(f"    server 127.0.0.1:{server.port} max_fails=1 fail_timeout=2s;" for server in servers)
        shown = NGINX.read_text(encoding="utf-8")
        shown = re.sub(r"(?m)(^    server 127\.0\.0\.1:\d+.*\n?)+", places + "\n", shown, count=1)
        shown = re.sub(r"listen [^;]+;", f"listen 127.0.0.1:{port};", shown)
        (folder / "elchi.conf").write_text(shown, encoding="utf-8")
        (folder / "nginx.conf").write_text(AROUND.format(folder=folder), encoding="utf-8")
        command = ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-e", str(folder / "nginx.log")]
        self.process = subprocess.Popen(command)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)


def free_port() -> int:
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return int(place.getsockname()[1])


def children(process: int) -> list[int]:
    """Those that a process has started; none when it is gone."""
    try:
        return [int(pid) for of in Path(f"/proc/{process}/task").iterdir() for pid in (of / "children").read_text().split()]
    except OSError:
        return []


def family(process: int) -> list[int]:
    """A process with all that it and its children have started: a worker has one that works out a new version."""
    return [process, *(pid for child in children(process) for pid in family(child))]


def memory(servers: list[Server]) -> Memory:
    held = [_held(pid) for server in servers for pid in family(server.process.pid)]
    return Memory(sum(held), max(held, default=0))


def cpu(servers: list[Server]) -> float:
    """CPU seconds of all processes of all servers, those that have ended included; of a restarted server since then."""
    return sum(_spent(pid) for server in servers for pid in family(server.process.pid))


def _spent(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0
    return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")  # its own and those of its children that were waited for


def _held(process: int) -> float:
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pss:"))) / 1024
