"""The socket on which an engine answers its server: only this user can reach it. Requests and answers are handed over as bytes.

It is in `state/sockets`, by the name of the process. Relative to the working folder: a system allows a hundred bytes for the path of a socket.
"""

import http.client
import json
import os
import selectors
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler

from llama_slots import is_running
from supervised_server import ORDER

FOLDER = "state/sockets"
SOCKET = f"{FOLDER}/{os.getpid()}.sock"
# As long as a batch may take: an engine answers between two.
ANSWER_S = 60
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.05, 1
# Set when the engine has its model.
LOADED = threading.Event()


def make_room():
    """For the socket; those of processes that have ended go."""
    os.makedirs(FOLDER, mode=0o700, exist_ok=True)
    os.chmod(FOLDER, 0o700)
    for name in os.listdir(FOLDER):
        if not is_running(name.removesuffix(".sock")):
            remove(f"{FOLDER}/{name}")
    remove_socket()


def remove_socket():
    remove(SOCKET)


def remove(path):
    try:
        os.unlink(path)
    except OSError:
        pass


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


def await_health():
    """Until the engine answers."""
    pause = FIRST_PAUSE_S
    while ask_engine("GET", "/health")[0] != 200:
        time.sleep(pause)
        pause = min(2 * pause, LONGEST_PAUSE_S)


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
        self.post(self.rfile.read(int(length)))

    def post(self, body):
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
