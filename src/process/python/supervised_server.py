"""What the servers that mallex starts have in common: they are held by who uses them, and closed to strangers.

Importing it reads the order, one JSON line on stdin:
  nonce         whoever asks anything must know it (authorization: Bearer <nonce>)
  log, logBytes stdout and stderr lead there; a file larger than that is put aside as <log>.1
  idleStopMs    optional: ends after so long without a request
On fd 3 a server says {"port": N} as soon as its socket listens. The kernel chooses the port, so nobody else can have taken it.

It lives as long as somebody holds it: the mallex that started it by the open stdin, any mallex by a lease. A lease is a connection
to GET /mallex/lease that stays open; the kernel closes it when its holder dies, however it dies. Both ends speak in JSON lines:
  child    {"pid", "loaded", "leases"}, again whenever one of them changes; {"last": true}: the answer to an end; {"exit": N} before it ends by itself
  mallex   {"keep": true}: stay when this was the last lease; {"end": true}: this lease is over
When the last holder says that its lease is over, and not keep, it ends at once. When the last holder is lost, it ends unless another one comes within
three seconds: mallex starts its own server process again after a crash, and that one takes a lease. SIGTERM ends it too, but not before the answers under way: who stops a
service sends it to all its processes, and mallex lets answers end.

Exit codes: 3 when nothing can be generated any more, 4 when it was idle for long, 5 when a rank of its cluster has ended.
"""

import hmac
import json
import logging
import os
import signal
import socket
import socketserver
import sys
import threading
import time
from http.server import ThreadingHTTPServer

REPORT_FD = 3
GENERATION_ENDED = 3
IDLE = 4
RANK_LOST = 5
TICK_S = 0.5
LOST_S = 3

order = sys.stdin.buffer.readline()
if not order:
    os._exit(0)
ORDER = json.loads(order)
AUTHORIZATION = f"Bearer {ORDER['nonce']}".encode()


class Holders:
    """Who keeps this process alive."""

    def __init__(self):
        self.lock = threading.RLock()
        self.parent = True
        self.leases = []
        self.kept = False
        self.loaded = False

    def add(self, lease):
        with self.lock:
            self.leases.append(lease)
            self.kept = False
            self.tell()

    def remove(self, lease):
        """True when it was the last."""
        with self.lock:
            if lease in self.leases:
                self.leases.remove(lease)
                self.kept = lease.keep
                self.tell()
            return not self.leases

    def remove_parent(self):
        with self.lock:
            self.parent = False
        self.end_if_abandoned()

    def end_if_abandoned(self):
        """Its last holder may be lost, and come back. Blocks the thread of that holder."""
        time.sleep(LOST_S)
        self.end_if_alone()

    def end_if_alone(self):
        with self.lock:
            if not (self.parent or self.leases or self.kept):
                end_group()

    def set_loaded(self):
        with self.lock:
            self.loaded = True
            self.tell()

    def tell(self):
        for lease in self.leases:
            lease.say(pid=os.getpid(), loaded=self.loaded, leases=len(self.leases))

    def end(self, code):
        """Not sys.exit: the generation thread is not a daemon and would keep the process alive."""
        with self.lock:
            for lease in self.leases:
                lease.say(exit=code)
            clean_up()
            os._exit(code)


# What a server does before it ends by itself, or by SIGTERM.
AT_END = []


def clean_up():
    for function in AT_END:
        try:
            function()
        except Exception:
            logging.exception("%s has failed at the end", function.__name__)


def end_group():
    """With what it has started: a compiler, an engine."""
    clean_up()
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)


HOLDERS = Holders()


def watch_parent():
    while True:
        try:
            if not os.read(0, 4096):
                break
        except OSError:
            break
    HOLDERS.remove_parent()


class Pulse:
    """When the generation thread last showed that it lives, and what it has to do. No wall clock: that one jumps."""

    def __init__(self):
        self.lock = threading.Lock()
        self.beat = self.active = time.monotonic()
        self.requests = 0
        self.ending = False

    def strike(self):
        self.beat = time.monotonic()

    def touch(self, more_requests=0):
        with self.lock:
            self.requests += more_requests
            self.active = time.monotonic()

    def idle_ms(self):
        with self.lock:
            return 0 if self.requests else since_ms(self.active)


def since_ms(moment):
    return int((time.monotonic() - moment) * 1000)


PULSE = Pulse()


def beating(function):
    """The same function, which shows at each call that its thread lives."""

    def struck(*args, **kwargs):
        PULSE.strike()
        return function(*args, **kwargs)

    return struck


class Lease:
    """One mallex that holds this process."""

    def __init__(self, connection):
        self.connection = connection
        self.keep = False

    def say(self, **what):
        try:
            # Who does not read holds up nobody.
            self.connection.send(json.dumps(what).encode() + b"\n", socket.MSG_DONTWAIT)
        except OSError:
            pass

    def hold(self, lines):
        """Until its holder says that it is over, or is gone."""
        HOLDERS.add(self)
        ended = False
        try:
            for line in lines:
                said = json.loads(line)
                self.keep = bool(said.get("keep", self.keep))
                if said.get("end"):
                    ended = True
                    break
        except (OSError, ValueError, AttributeError):
            pass
        # In one go: nobody takes a lease on what has said that it ends.
        with HOLDERS.lock:
            last = HOLDERS.remove(self)
            if ended:
                self.say(last=last)
                if last and not self.keep:
                    end_group()
        if not ended:
            HOLDERS.end_if_abandoned()


class Strangers:
    """Connections that have not shown yet that they know the nonce. Each holds a thread, so they are few and stay for a short time."""

    MOST = 100
    HEAD_S = 15

    def __init__(self):
        self.lock = threading.Lock()
        self.since = {}

    def add(self, connection):
        with self.lock:
            if len(self.since) >= self.MOST:
                self.cut(next(iter(self.since)))
            self.since[connection] = time.monotonic()

    def remove(self, connection):
        with self.lock:
            self.since.pop(connection, None)

    def cut_late(self):
        with self.lock:
            for connection, since in list(self.since.items()):
                if time.monotonic() - since > self.HEAD_S:
                    self.cut(connection)

    def cut(self, connection):
        del self.since[connection]
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # it has gone


STRANGERS = Strangers()


class ReportingServer(ThreadingHTTPServer):
    daemon_threads = True
    # Newer Pythons let others share the port.
    allow_reuse_address = allow_reuse_port = False
    # The default of 5 turns callers away when many come at once.
    request_queue_size = 128

    def verify_request(self, request, client_address):
        STRANGERS.add(request)
        return True

    def shutdown_request(self, request):
        STRANGERS.remove(request)
        super().shutdown_request(request)

    def server_bind(self):
        # The inherited one asks DNS for the host's full name, which can hang for seconds and is never used.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def server_activate(self):
        super().server_activate()
        try:
            with os.fdopen(REPORT_FD, "w") as report:
                report.write(json.dumps({"port": self.server_port}) + "\n")
        except OSError:
            pass  # the parent is gone


class ClosedHandler:
    """Only mallex talks to this server: no web page may, whatever name it reached us by. Goes before the handler that answers."""

    def parse_request(self):
        if not super().parse_request():
            return False
        own = f"127.0.0.1:{self.server.server_port}"
        from_browser = "Origin" in self.headers or "Sec-Fetch-Site" in self.headers
        if self.headers.get_all("Host") != [own] or from_browser or not self.knows_nonce():
            self.close_connection = True
            self.send_error(403)
            return False
        STRANGERS.remove(self.connection)
        return True

    def knows_nonce(self):
        said = self.headers.get("Authorization", "").encode("utf-8", "replace")
        return hmac.compare_digest(said, AUTHORIZATION)

    def do_GET(self):
        if self.path == "/mallex/lease":
            self.hold_lease()
        elif self.path == "/mallex/state":
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(report(self.memory())).encode())
        else:
            super().do_GET()

    def do_POST(self):
        PULSE.touch(1)
        try:
            super().do_POST()
        finally:
            PULSE.touch(-1)
            if PULSE.ending and not PULSE.requests:
                os.kill(os.getpid(), signal.SIGTERM)

    def hold_lease(self):
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: mallex-lease\r\n\r\n")
        PULSE.touch()
        Lease(self.connection).hold(self.rfile)

    def log_request(self, *args):
        # Asked every few seconds: the log is for what matters.
        if not self.path.startswith("/mallex/"):
            super().log_request(*args)


def report(memory):
    return {
        "pid": os.getpid(),
        "loaded": HOLDERS.loaded,
        "beatMs": since_ms(PULSE.beat),
        "requests": PULSE.requests,
        "leases": len(HOLDERS.leases),
        "idleMs": PULSE.idle_ms(),
        "memory": memory,
    }


def rotate_log(path, limit):
    """Another server may write there too: what it has put aside is not put aside again."""
    if os.fstat(2).st_size <= limit:
        return
    try:
        if os.path.samestat(os.fstat(2), os.lstat(path)):
            os.rename(path, path + ".1")
        fresh = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
        os.fchmod(fresh, 0o600)
    except OSError:
        return  # better a large log than none
    os.dup2(fresh, 1)
    os.dup2(fresh, 2)
    os.close(fresh)


def end_in_order(*_):
    PULSE.ending = True
    if not PULSE.requests:
        clean_up()
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)


def keep_house():
    idle_stop = ORDER.get("idleStopMs")
    while True:
        time.sleep(TICK_S)
        rotate_log(ORDER["log"], ORDER["logBytes"])
        STRANGERS.cut_late()
        if idle_stop is not None and HOLDERS.loaded and PULSE.idle_ms() > idle_stop:
            logging.info("nobody has asked for long: it ends")
            HOLDERS.end(IDLE)


# At once: what a server imports takes seconds, and the parent may die meanwhile.
threading.Thread(target=watch_parent, daemon=True).start()
