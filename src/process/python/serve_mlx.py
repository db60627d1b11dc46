"""Runs mlx_lm.server as a child of mallex: same server, held by who uses it and closed to strangers (supervised_server.py).

Arguments are those of mlx_lm.server, and before them `--cluster=JSON`, which makes it rank 0 of a cluster (mlx_cluster.py). Its order on stdin may say one thing more:
  metalCacheBytes  optional: how much freed memory mlx keeps for reuse
It ends when the generation thread has ended: the bare server would stay up and answer nothing.
With MALLEX_FIXED_DATE set, chat templates that print today's date print that of the day on which it started.
"""

import json
import logging
import os
import signal
import sys
import threading
from datetime import datetime

# Isolated (-I), Python doesn't look beside the script. The package's folder stays as it was installed.
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from supervised_server import (  # noqa: E402
    GENERATION_ENDED,
    HOLDERS,
    ORDER,
    PULSE,
    ClosedHandler,
    ReportingServer,
    beating,
    end_in_order,
    keep_house,
)

from mlx_rank import stop_clock  # noqa: E402

IS_CLUSTER = sys.argv[1].startswith("--cluster=")
if IS_CLUSTER:
    from mlx_cluster import join_cluster, let_end_with_ranks

sys.dont_write_bytecode = False

import mlx.core as mx  # noqa: E402
from mlx_lm import server  # noqa: E402


def beating_stream(stream_generate):
    def struck(*args, prompt_progress_callback, **kwargs):
        for token in stream_generate(*args, prompt_progress_callback=beating(prompt_progress_callback), **kwargs):
            PULSE.strike()
            yield token

    return struck


# Each turn of the generation thread's loop, each step of a batch in it, and what it serves one by one.
server.ResponseGenerator._next_request = beating(server.ResponseGenerator._next_request)
server.TimeBudget.__next__ = beating(server.TimeBudget.__next__)
server.stream_generate = beating_stream(server.stream_generate)


def load_default(self):
    inherited_load_default(self)
    PULSE.touch()
    HOLDERS.set_loaded()


inherited_load_default = server.ModelProvider.load_default
server.ModelProvider.load_default = load_default


class Handler(ClosedHandler, server.APIHandler):
    def _set_cors_headers(self):
        pass

    def memory(self):
        used, peak, cache = mx.get_active_memory(), mx.get_peak_memory(), mx.get_cache_memory()
        return {"used": used, "peak": peak, "cache": cache, **resident()}


def resident():
    try:
        with open("/proc/self/statm") as statm:
            return {"resident": int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")}
    except OSError:
        return {}  # no Linux


def end_with_generation(response_generator):
    response_generator.join()
    if IS_CLUSTER:
        let_end_with_ranks()
    logging.error("the generation thread has ended")
    HOLDERS.end(GENERATION_ENDED)


def run_http_server(host, port, response_generator):
    threading.Thread(target=end_with_generation, args=[response_generator], daemon=True).start()
    threading.Thread(target=keep_house, daemon=True).start()
    inherited_run(host, port, response_generator, server_class=ReportingServer, handler_class=Handler)


inherited_run = server._run_http_server
server._run_http_server = run_http_server

if __name__ == "__main__":
    started = datetime.now()
    if os.environ.get("MALLEX_FIXED_DATE"):
        stop_clock(started)
    metal = {key: ORDER[key] for key in ("metalCacheBytes",) if key in ORDER}
    if IS_CLUSTER:
        cluster = json.loads(sys.argv.pop(1).partition("=")[2])
        join_cluster(cluster, {"started": started.isoformat(), **metal}, sys.argv[1:])
    if metal:
        mx.set_cache_limit(metal["metalCacheBytes"])
    signal.signal(signal.SIGTERM, end_in_order)
    sys.argv[0] = "mlx_lm.server"
    server.main()
