"""Runs a llama.cpp server as a child of mallex: held by who uses it and closed to strangers (supervised_server.py).

usage: serve_llama.py PROGRAM FLAG...     as llama_engine.py has them

The engine is a process of its own, because it keeps Python's lock while it loads a model. It listens on a socket in `state/sockets`, which only this
user can reach, and knows the same secret; this process hands bytes over. Both end together: an engine that has ended can't be started again
here, and a signal that has ended it ends this process, too.
"""

import logging
import os
import resource
import signal
import subprocess
import sys
import threading
import time

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
from engine_socket import (  # noqa: E402
    LOADED,
    SOCKET,
    ForwardingHandler,
    ask_engine,
    await_health,
    make_room,
    remove_socket,
)
from llama_slots import NAME, Slots  # noqa: E402

ENDING = threading.Event()
END = threading.RLock()


def start_engine(arguments):
    make_room()
    command = [sys.executable, "-I", f"{FOLDER}/llama_engine.py", *arguments, "--host", SOCKET]
    env = {**os.environ, "LLAMA_API_KEY": ORDER["nonce"]}
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE)


def end_engine():
    ENDING.set()
    # SIGTERM may come while the slots are written: who comes second waits for them.
    with END:
        try:
            # With an answer under way, a slot is busy.
            if LOADED.is_set() and not PULSE.requests:
                SLOTS.save()
        finally:
            remove_socket()
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


def watch_engine():
    await_health()
    SLOTS.restore()
    PULSE.touch()
    LOADED.set()
    HOLDERS.set_loaded()
    while True:
        # Its loop reports the slots between two batches; one that hangs doesn't.
        if not PULSE.requests or ask_engine("GET", "/slots")[0] is not None:
            PULSE.strike()
        time.sleep(TICK_S)


class EngineHandler(ForwardingHandler):
    def post(self, body):
        kept = NAME.match(self.path)
        if not kept:
            self.forward(body)
            return
        SLOTS.keep(kept[1], kept[2], body)
        self.send_response(204)
        self.end_headers()

    def memory(self):
        return memory_of(ENGINE.pid)


class Handler(ClosedHandler, EngineHandler):
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
