"""gunicorn's worker with threads, in which nobody waits for a connection that says nothing, or says it slowly.

As gunicorn has it, each new connection takes a thread for up to five seconds until something comes, and a request of which
only a part has come takes one as long as its sender likes: eight silent connections, and nobody is served. Here a connection
gets a thread when its request line and headers are there whole. Until then it is one of those that wait, which are bounded in
time and number: when there are too many, the one that came first is closed. And where gunicorn stops for up to two seconds to
see a refused caller off, in the one thread that takes all others in, we see them off beside the rest.

What is left: a body or an answer that crawls holds its thread for at most as long as SLOWEST says. Where readers are not of
the house, nginx stands before us (docs/nginx.conf) and takes those.
"""

import contextlib
import errno
import resource
import socket
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from selectors import EVENT_READ
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker

# Seconds for which a quiet connection is kept after an answer: long enough for all that a page needs, and over before the next
# press. A connection belongs to one worker. Kept from press to press it would bring a person to the same worker all day, also
# when that one has much to do and another nothing: a new one is taken in by whoever is free.
KEEPALIVE = 2
LEFT_TO_OTHERS = 0.01  # seconds for which a newcomer is left to an idle worker, times the square of the requests in hand
TO_SPEAK = 30  # seconds that a request line and headers may take on their way
MOST_WAITING = 256  # connections of a worker that have not said yet what they want
MOST_OPEN = 2000  # connections of a worker, those kept alive included
SLOWEST = 60  # seconds that a body, and each piece of an answer, may take on its way
LONGEST_HEAD = 64 * 1024  # bytes after which the request is gunicorn's to refuse
LEAVING = 2  # seconds that a caller has to hang up when all is said; ended before, they might not get the last of it
LOOK_AGAIN = 0.2  # seconds between two looks at requests of which a part has come
NO_ROOM = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)


class Connection(TConn):  # type: ignore[misc]  # gunicorn has no types
    """A connection; `partly` when something has come and not all."""

    partly = False
    see_off: Callable[["Connection"], None]

    def close(self, graceful: bool = False) -> None:
        if graceful:
            self.see_off(self)
        else:
            super().close()


class PatientWorker(ThreadWorker):  # type: ignore[misc]
    """See the top of this file. What is overridden is called by gunicorn's own loop, all but handle_request in one thread."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.leaving: deque[Connection] = deque()
        self.looked = 0.0

    def accept(self, listener: socket.socket) -> None:
        """Takes in who stands at the door, up to the first who speaks: the silent keep nobody behind them waiting."""
        for _ in range(MOST_WAITING):
            client = self._let_in(listener)
            if client is None or _head_is_there(client) or self.nr_conns >= self.worker_connections:
                return

    def _let_in(self, listener: socket.socket) -> socket.socket | None:
        """A new connection waits like all others until it has said what it wants; none where nobody stands there."""
        self._make_room()
        try:
            client, address = listener.accept()
        except OSError as failed:
            if failed.errno in NO_ROOM and self.pending_conns:
                self._turn_away(self.pending_conns[0])
            elif failed.errno not in (*NO_ROOM, errno.EAGAIN, errno.ECONNABORTED):
                raise
            return None
        self.nr_conns += 1
        conn = Connection(self.cfg, client, address, listener.getsockname())
        conn.see_off = self.see_off
        self._wait(conn)
        return client

    def _make_room(self) -> None:
        """Who has waited longest goes, and if that is not enough who has been quiet longest: a newcomer always gets in."""
        while len(self.pending_conns) >= MOST_WAITING:
            self._turn_away(self.pending_conns[0])
        if self.nr_conns >= self.worker_connections - 1 and self.keepalived_conns:
            self.keepalived_conns[0].timeout = 0
            self.murder_keepalived()

    def _wait(self, conn: Any) -> None:
        conn.sock.setblocking(False)
        conn.partly, conn.timeout = False, time.monotonic() + TO_SPEAK
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))

    def on_pending_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """Something has come: a whole head goes to a thread, a part is looked at again in a moment."""
        self.poller.unregister(client)
        if _head_is_there(client):
            self._answer(conn)
        else:
            conn.partly = True

    def on_client_socket_readable(self, conn: Any, client: socket.socket) -> None:
        """The same for a connection that was kept alive."""
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        if _head_is_there(client):
            self.enqueue_req(conn)
        else:
            self._wait(conn)

    def _answer(self, conn: Any) -> None:
        self.pending_conns.remove(conn)
        conn.data_ready = True
        self.enqueue_req(conn)

    def murder_pending(self) -> None:
        """Called in every round of the loop: what has become whole is answered, what took too long is closed."""
        now = time.monotonic()
        if now - self.looked >= LOOK_AGAIN:
            self.looked = now
            for conn in [one for one in self.pending_conns if getattr(one, "partly", False)]:
                if _head_is_there(conn.sock):
                    self._answer(conn)
        while self.pending_conns and self.pending_conns[0].timeout <= now:
            self._turn_away(self.pending_conns[0])
        while self.leaving and (self.leaving[0].timeout <= now or len(self.leaving) > MOST_WAITING):
            self._gone(self.leaving[0])

    def see_off(self, conn: Connection) -> None:
        """All is said: the caller is told so; what still comes is thrown away until they hang up, or too long has passed."""
        try:
            conn.sock.setblocking(False)
            conn.sock.shutdown(socket.SHUT_WR)
        except OSError:
            conn.close()
            return
        conn.timeout = time.monotonic() + LEAVING
        self.leaving.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self._throw_away, conn))

    def _throw_away(self, conn: Connection, client: socket.socket) -> None:
        try:
            if client.recv(LONGEST_HEAD):
                return
        except BlockingIOError:
            return
        except OSError:
            pass  # broken: gone as well
        self._gone(conn)

    def _gone(self, conn: Connection) -> None:
        self.leaving.remove(conn)
        with contextlib.suppress(KeyError, ValueError, OSError):
            self.poller.unregister(conn.sock)
        conn.close()

    def _turn_away(self, conn: Any) -> None:
        self.pending_conns.remove(conn)
        with contextlib.suppress(KeyError, ValueError, OSError):  # one of which a part has come is not watched
            self.poller.unregister(conn.sock)
        self.nr_conns -= 1
        conn.close()

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """As gunicorn does, but for no longer than until the next look; and who is busy leaves newcomers to others first."""
        partly = any(getattr(one, "partly", False) for one in self.pending_conns)
        timeout = min(timeout, LOOK_AGAIN) if partly else timeout
        if busy := self._answering():
            self.set_accept_enabled(False)
            super().wait_for_and_dispatch_events(min(timeout, LEFT_TO_OTHERS * busy**2))
            self.set_accept_enabled(self.alive and self.nr_conns < self.worker_connections)
            timeout = 0
        super().wait_for_and_dispatch_events(timeout)

    def _answering(self) -> int:
        """How many requests are in hand; none where no other worker could take newcomers in, or this one is to stop."""
        if self.cfg.workers == 1 or not self.alive:
            return 0
        in_hand: int = self.nr_conns - len(self.pending_conns) - len(self.keepalived_conns)
        return in_hand

    def handle_request(self, req: Any, conn: Any) -> Any:
        """In a thread: whoever sends or reads too slowly is hung up on."""
        conn.sock.settimeout(SLOWEST)
        try:
            return super().handle_request(req, conn)
        except TimeoutError as slow:
            raise StopIteration from slow

    def set_accept_enabled(self, enabled: bool) -> None:
        """A worker that stops closes its door at once, so that a balancer goes on to the next server."""
        super().set_accept_enabled(enabled)
        if not enabled and not self.alive:
            for listener in self.sockets:
                listener.close()
            for conn in self.pending_conns:  # nobody is waited for who has not begun
                conn.timeout = min(conn.timeout, time.monotonic() + LEAVING)


def _head_is_there(client: socket.socket) -> bool:
    """Whether a request line and headers can be read at once: nothing is taken out of the socket."""
    try:
        head = client.recv(LONGEST_HEAD, socket.MSG_PEEK)
    except BlockingIOError:
        return False
    except OSError:
        return True  # it is broken: gunicorn closes it
    return not head or b"\r\n\r\n" in head or len(head) >= LONGEST_HEAD or _line_is_too_long(head)


def _line_is_too_long(head: bytes) -> bool:
    """No request line of ours is longer: it is refused without waiting for its end."""
    return len(head) > 8192 and b"\r\n" not in head[:8192]


def room_for_connections(workers_files: int = MOST_OPEN) -> int:
    """Lets the process open as many files as the system allows, up to what is needed; connections that a worker may have."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = workers_files + 200  # the database, libraries, a browser for pictures
    allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < allowed:
        resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, hard))
    return max(64, min(workers_files, allowed - 200)) if soft != resource.RLIM_INFINITY else workers_files
