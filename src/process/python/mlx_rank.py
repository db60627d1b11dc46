"""Runs mlx_lm.server as one rank of a cluster that serve_mlx.py leads: `python -c THIS_TEXT SETTINGS FLAG...`.

It is sent as text, so that a machine needs nothing of mallex but its environment. SETTINGS is JSON: `backend`, `started` (when the leader
started: chat templates must print one date on all ranks), and `metalCacheBytes`. A rank ends when its stdin closes, as that of a leader does that is gone.
"""

import datetime
import json
import os
import sys
import threading


def stop_clock(started):
    """The clock of chat templates stands still: a prompt begins as before after midnight, and is the same on each rank."""
    from transformers.utils import chat_template_utils

    class FirstDay(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return started

    # `strftime_now` looks it up here, each time that a template is rendered
    chat_template_utils.datetime = FirstDay


def end_with_leader():
    while os.read(0, 4096):
        pass
    os._exit(0)


def main():
    settings = json.loads(sys.argv.pop(1))
    threading.Thread(target=end_with_leader, daemon=True).start()
    import mlx.core as mx
    from mlx_lm import server

    # Strict: a rank without its cluster would be a server of its own.
    mx.distributed.init(strict=True, backend=settings["backend"])
    # mlx.launch has written it for this rank alone.
    if "MLX_HOSTFILE" in os.environ:
        os.unlink(os.environ["MLX_HOSTFILE"])
    if "metalCacheBytes" in settings:
        mx.set_cache_limit(settings["metalCacheBytes"])
    stop_clock(datetime.datetime.fromisoformat(settings["started"]))
    sys.argv[0] = "mlx_lm.server"
    server.main()


if __name__ == "__main__":
    main()
