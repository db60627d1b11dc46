"""Makes this process rank 0 of a cluster, and starts the other ranks: by mlx.launch, whose way with pipes is replaced.

mlx.launch would be the parent of rank 0, too, poll its pipes without a pause, and mix the output of all ranks. Here it makes of the hostfile what
each rank needs, and starts the others, by ssh where they are elsewhere. What a rank prints comes into the log with its number.
"""

import contextlib
import json
import logging
import os
import signal
import socket
import sys
import tempfile
import threading
import time

import mlx.core as mx
from mlx._distributed_utils import launch

from supervised_server import AT_END, HOLDERS, RANK_LOST

# For the last words of ranks that end because another one has.
LAST_WORDS_S = 1
LOOPBACK = "127.0.0.1"
# Ranks on this machine end with the leader, which lets answers end first.
LEFT_TO_LEADER = [signal.SIGTERM, signal.SIGINT]


def join_cluster(cluster, settings, flags):
    """@param cluster `backend`, `port` and `hosts`, which are those of a hostfile; the first is this process"""
    backend = cluster["backend"]
    port = cluster.get("port") or free_ports(len(cluster["hosts"]))
    with tempfile.TemporaryDirectory(prefix="mallex-cluster-") as folder:
        launch._launch_with_io = lambda _, ranks, verbose: start_ranks(ranks, folder)
        hostfile = f"{folder}/hosts.json"
        with open(hostfile, "w") as file:
            json.dump({"backend": backend, "hosts": cluster["hosts"]}, file)
        with open(f"{os.path.dirname(os.path.abspath(__file__))}/mlx_rank.py") as file:
            rank = file.read()
        command = [sys.executable, "-c", rank, json.dumps({"backend": backend, **settings}), *flags]
        hub = [f"--env={name}={os.environ[name]}" for name in ("HF_HUB_OFFLINE", "HF_HUB_CACHE")]
        arguments, sys.argv = sys.argv, ["mlx.launch", f"--hostfile={hostfile}", *hub]
        sys.argv += [f"--backend={backend}", f"--starting-port={port}", "--", *command]
        launch.main()
        sys.argv = arguments
        # Strict: it would be a server of its own otherwise, with a model that may not fit.
        mx.distributed.init(strict=True, backend=backend)


def free_ports(count):
    """The first of so many ports that are free on this machine, one after the other."""
    while True:
        with contextlib.ExitStack() as bound:
            try:
                first = bound.enter_context(socket.create_server((LOOPBACK, 0))).getsockname()[1]
                for port in range(first + 1, first + count):
                    bound.enter_context(socket.create_server((LOOPBACK, port)))
                return first
            except (OSError, OverflowError):
                continue


def without_pid_file(*rank):
    """mlx.launch would end a rank by the number in a file, which stays behind."""
    return launch_script(*rank).replace("pidfile=$(mktemp);", "pidfile=/dev/null;")


launch_script = launch.RemoteProcess.make_launch_script
launch.RemoteProcess.make_launch_script = staticmethod(without_pid_file)


def start_ranks(ranks, folder):
    (own, _), *others = ranks
    take_part(own, folder)
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, LEFT_TO_LEADER)
    started = [(number, args[1], launch.RemoteProcess(*args).process) for number, (args, _) in enumerate(others, 1)]
    signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
    AT_END.append(lambda: [process.kill() for _, _, process in started])
    for rank in started:
        threading.Thread(target=watch_rank, args=rank, daemon=True).start()


def take_part(own, folder):
    rank, _, _, _, files, env, _ = own
    os.environ.update(part.split("=", 1) for part in env)
    for name, content in files.items():
        os.environ[name] = f"{folder}/{name}"
        with open(os.environ[name], "w") as file:
            file.write(content)
    os.environ["MLX_RANK"] = str(rank)


LOST = threading.Event()
ENDING = threading.Lock()
ENDED = []
# By rank: said again at the end, since a trace of rank 0 may be long.
LAST_WORDS = {}


def watch_rank(number, host, process):
    name = f"rank {number} on {host}"
    process.stdout.readline()  # where its number would be
    readers = [threading.Thread(target=copy, args=[name, pipe]) for pipe in (process.stdout, process.stderr)]
    for reader in readers:
        reader.start()
    code = process.wait()
    LOST.set()
    for reader in readers:
        reader.join(LAST_WORDS_S)
    ENDED.append(f"{name} has ended ({f'exit code {code}' if code >= 0 else signal.Signals(-code).name})")
    with ENDING:
        # The others end for want of it, and say so.
        time.sleep(LAST_WORDS_S)
        for line in [*LAST_WORDS.values(), *ENDED]:
            logging.error(line)
        HOLDERS.end(RANK_LOST)


def let_end_with_ranks():
    """Without a rank, generation ends, too: that rank is the reason."""
    if LOST.wait(LAST_WORDS_S):
        threading.Event().wait()


def copy(name, pipe):
    last = None
    for raw in pipe:
        line = f"[{name}] {raw.decode(errors='replace').rstrip()}"
        # The ring repeats itself.
        if line == last:
            continue
        sys.stderr.write(f"{line}\n")
        sys.stderr.flush()
        last = line
        if " - INFO - " not in line:
            LAST_WORDS[name] = line
