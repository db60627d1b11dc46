"""Runs a llama.cpp server as a child of mallex: held by who uses it and closed to strangers (supervised_server.py).

usage: serve_llama.py PROGRAM FLAG...     as llama_engine.py has them

The engine is a process of its own, because it keeps Python's lock while it loads a model. It listens on a socket in `state/llama`, which only this
user can reach, and knows the same secret; this process hands bytes over. Both end together: an engine that has ended can't be started again
here, and a signal that has ended it ends this process, too.
"""

import http.client
import json
import logging
import os
import resource
import selectors
import signal
import socket
import subprocess
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler

FOLDER = os.path.dirname(os.path.abspath(__file__))
# Isolated (-I), Python doesn't look beside the script. The package's folder stays as it was installed.
sys.dont_write_bytecode = True
sys.path.insert(0, FOLDER)

from supervised_server import (  # noqa: E402
    AT_END,
    GENERATION_ENDED,
    HOLDERS,
    ORDER,
    PULSE,
    TICK_S,
    ClosedHandler,
    ReportingServer,
    clean_up,
    end_in_order,
    keep_house,
)
from llama_slots import NAME, Slots, is_running  # noqa: E402

# Relative to the working folder: a system allows a hundred bytes for the path of a socket.
SOCKETS = "state/llama"
SOCKET = f"{SOCKETS}/{os.getpid()}.sock"
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.05, 1
# As long as a batch may take: the engine answers between two.
ANSWER_S = 60
LOADED = threading.Event()
ENDING = threading.Event()
END = threading.RLock()


def start_engine(arguments):
    os.makedirs(SOCKETS, mode=0o700, exist_ok=True)
    os.chmod(SOCKETS, 0o700)
    for name in os.listdir(SOCKETS):
        if not is_running(name.removesuffix(".sock")):
            remove(f"{SOCKETS}/{name}")
    remove(SOCKET)
    command = [sys.executable, "-I", f"{FOLDER}/llama_engine.py", *arguments, "--host", SOCKET]
    env = {**os.environ, "LLAMA_API_KEY": ORDER["nonce"]}
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE)


def remove(path):
    try:
        os.unlink(path)
    except OSError:
        pass


def end_engine():
    ENDING.set()
    # SIGTERM may come while the slots are written: who comes second waits for them.
    with END:
        try:
            # With an answer under way, a slot is busy.
            if LOADED.is_set() and not PULSE.requests:
                SLOTS.save()
        finally:
            remove(SOCKET)
            ENGINE.kill()
            # What nobody waits for stays in the table of processes, and looks as if it ran.
            ENGINE.wait()


def end_with_engine(engine):
    code = engine.wait()
    if ENDING.is_set():
        return
    if code < 0:
        logging.error("a signal has ended llama.cpp: %s", signal.Signals(-code).name)
        clean_up()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        os.kill(os.getpid(), -code)
    HOLDERS.end(GENERATION_ENDED)


class Upstream(http.client.HTTPConnection):
    """A connection to the engine."""

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(self.timeout)
        self.sock.connect(SOCKET)


def ask_engine(method, path, body=None, timeout=ANSWER_S):
    """The status of its answer, and its JSON; None without one."""
    upstream = Upstream("engine", timeout=timeout)
    try:
        headers = {"Authorization": f"Bearer {ORDER['nonce']}", "Content-Type": "application/json"}
        upstream.request(method, path, None if body is None else json.dumps(body), headers)
        answer = upstream.getresponse()
        return answer.status, json.loads(answer.read())
    except (OSError, ValueError, http.client.HTTPException):
        return None, None
    finally:
        upstream.close()


def watch_engine():
    pause = FIRST_PAUSE_S
    while ask_engine("GET", "/health")[0] != 200:
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_S)
    SLOTS.restore()
    PULSE.touch()
    LOADED.set()
    HOLDERS.set_loaded()
    while True:
        # Its loop reports the slots between two batches; one that hangs doesn't.
        if not PULSE.requests or ask_engine("GET", "/slots")[0] is not None:
            PULSE.strike()
        time.sleep(TICK_S)


class ForwardingHandler(BaseHTTPRequestHandler):
    """Hands a request over to the engine, and its answer back, until one of the two closes."""

    KEPT = ("Authorization", "Content-Type", "Content-Length", "Accept")

    def do_GET(self):
        self.forward(b"")

    def do_POST(self):
        length = self.headers.get("Content-Length", "")
        if not length.isdigit():
            self.send_error(411)
            return
        body = self.rfile.read(int(length))
        kept = NAME.match(self.path)
        if kept:
            SLOTS.keep(kept[1], kept[2], body)
            self.send_response(204)
            self.end_headers()
        else:
            self.forward(body)

    def forward(self, body):
        self.close_connection = True
        LOADED.wait()
        kept = [f"{name}: {self.headers[name]}" for name in self.KEPT if name in self.headers]
        head = "\r\n".join([f"{self.command} {self.path} HTTP/1.1", "Host: engine", "Connection: close", *kept, "", ""])
        with socket.socket(socket.AF_UNIX) as upstream:
            try:
                upstream.connect(SOCKET)
                upstream.sendall(head.encode("latin-1") + body)
                splice(upstream, self.connection)
            except OSError:
                pass  # one of the two has gone, and the other sees it

    def memory(self):
        return memory_of(ENGINE.pid)


def splice(upstream, client):
    with selectors.DefaultSelector() as ready:
        ready.register(upstream, selectors.EVENT_READ)
        ready.register(client, selectors.EVENT_READ)
        while True:
            for key, _ in ready.select():
                part = key.fileobj.recv(65536)
                if not part:
                    return
                if key.fileobj is upstream:
                    client.sendall(part)


class Handler(ClosedHandler, ForwardingHandler):
    pass


PEAK = [0]


def memory_of(pid):
    used = resident(pid)
    PEAK[0] = max(PEAK[0], used)
    return {"used": used, "peak": PEAK[0], "cache": 0, "resident": used}


def resident(pid):
    """Bytes of a process in memory; 0 where nothing tells."""
    try:
        with open(f"/proc/{pid}/statm") as statm:
            return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        said = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
        return int(said) * 1024 if said.isdigit() else 0


if __name__ == "__main__":
    ENGINE = start_engine(sys.argv[1:])
    SLOTS = Slots(sys.argv[2:], ask_engine, lambda: resident(ENGINE.pid))
    AT_END.append(end_engine)
    signal.signal(signal.SIGTERM, end_in_order)
    for watch in (keep_house, watch_engine):
        threading.Thread(target=watch, daemon=True).start()
    threading.Thread(target=end_with_engine, args=[ENGINE], daemon=True).start()
    ReportingServer(("127.0.0.1", 0), Handler).serve_forever()
