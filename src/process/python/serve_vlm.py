"""Runs mlx_vlm.server as a child of mallex, for models that see pictures: held by who uses it and closed to strangers (supervised_server.py).

Arguments are those of mlx_vlm.server, `--model=` first, except for its address: it listens on a socket that only this user can reach (engine_socket.py), and knows the same
secret. Its order on stdin may say metalCacheBytes, as that of serve_mlx.py. It ends when the model can't be loaded: the bare server would go on without one.
"""

import logging
import os
import signal
import sys
import threading

# Isolated (-I), Python doesn't look beside the script. The package's folder stays as it was installed.
sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from supervised_server import (  # noqa: E402
    AT_END,
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
from engine_socket import LOADED, SOCKET, ForwardingHandler, await_health, make_room, remove_socket  # noqa: E402

sys.dont_write_bytecode = False

os.environ["MLX_VLM_SERVER_API_KEY"] = ORDER["nonce"]
# The prompt cache: in memory alone, and no prompt is taken for another one.
os.environ.update(APC_ENABLED="1", APC_DISK_ENABLED="0", APC_HASH="sha256")

import mlx.core as mx  # noqa: E402
import uvicorn  # noqa: E402
from mlx_vlm import server  # noqa: E402
from mlx_vlm.server import cli, generation  # noqa: E402
from mlx_vlm.server.runtime import runtime  # noqa: E402

MODEL = sys.argv[1].removeprefix("--model=")


# Each turn of the generation thread's loop.
generation.ResponseGenerator._collect_pending_requests = beating(generation.ResponseGenerator._collect_pending_requests)
run_server = uvicorn.run
find_model = server.get_cached_model


def only_model(_, *args, **kwargs):
    """Whatever name a request has: the bare server would load another model in place of its own."""
    return find_model(MODEL, *args, **kwargs)


server.get_cached_model = only_model


def run_on_socket(app, **_):
    run_server(app, uds=SOCKET, workers=1, server_header=False, log_level="warning")


def serve():
    cli.uvicorn.run = run_on_socket
    try:
        cli.main()
    except BaseException:
        logging.exception("mlx_vlm.server has failed")
    HOLDERS.end(GENERATION_ENDED)


def await_model():
    # It answers when it has tried to load its model.
    await_health()
    for failure in runtime.preload_failures.values():
        logging.error("the model can't be loaded: %s", failure["error"])
        HOLDERS.end(1)
    PULSE.touch()
    LOADED.set()
    HOLDERS.set_loaded()


class EngineHandler(ForwardingHandler):
    def memory(self):
        used, peak, cache = mx.get_active_memory(), mx.get_peak_memory(), mx.get_cache_memory()
        return {"used": used, "peak": peak, "cache": cache}


class Handler(ClosedHandler, EngineHandler):
    pass


if __name__ == "__main__":
    if "metalCacheBytes" in ORDER:
        mx.set_cache_limit(ORDER["metalCacheBytes"])
    make_room()
    AT_END.append(remove_socket)
    signal.signal(signal.SIGTERM, end_in_order)
    sys.argv[0] = "mlx_vlm.server"
    for work in (keep_house, serve, await_model):
        threading.Thread(target=work, daemon=True).start()
    ReportingServer(("127.0.0.1", 0), Handler).serve_forever()
