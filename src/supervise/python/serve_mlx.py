"""Runs mlx_lm.server as a child of mallex: same server, tied to its parent and closed to strangers.

Arguments are those of mlx_lm.server. It ends with exit code 3 when
its generation thread does (the model can't be loaded, a request killed it): the bare server would then stay up and answer
nothing. With MALLEX_FIXED_DATE set, chat templates that print today's date print that of the day on which it started.
Two pipes come from the parent:
  stdin  never carries data; when it closes, the parent is gone and this process ends at once;
  fd 3   gets one JSON line, {"port": N}, as soon as the socket listens. The kernel chooses the port, so
         nobody else can have taken it and nobody has to guess.
"""

import json
import logging
import os
import socketserver
import sys
import threading
from datetime import datetime
from http.server import ThreadingHTTPServer

REPORT_FD = 3
GENERATION_ENDED = 3


def end_with_parent():
    # os._exit, not sys.exit: the generation thread is not a daemon and would keep the process alive.
    while True:
        try:
            if not os.read(0, 4096):
                break
        except OSError:
            break
    os._exit(0)


threading.Thread(target=end_with_parent, name="end-with-parent", daemon=True).start()

# Imported after the thread runs: the import alone takes seconds, and the parent may die meanwhile.
from mlx_lm import server  # noqa: E402


class ReportingServer(ThreadingHTTPServer):
    daemon_threads = True

    def server_bind(self):
        # The inherited one asks DNS for the host's full name, which can hang for seconds and is never used.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]

    def server_activate(self):
        super().server_activate()
        with os.fdopen(REPORT_FD, "w") as report:
            report.write(json.dumps({"port": self.server_port}) + "\n")


class ClosedHandler(server.APIHandler):
    """Only mallex talks to this server: no web page may, whatever name it reached us by."""

    def parse_request(self):
        if not super().parse_request():
            return False
        own = f"127.0.0.1:{self.server.server_port}"
        from_browser = "Origin" in self.headers or "Sec-Fetch-Site" in self.headers
        if self.headers.get_all("Host") != [own] or from_browser:
            self.close_connection = True
            self.send_error(403)
            return False
        return True

    def _set_cors_headers(self):
        pass


class FirstDay(datetime):
    """The clock of chat templates: it stands still, so that a prompt begins as before after midnight."""

    started = datetime.now()

    @classmethod
    def now(cls, tz=None):
        return cls.started


if os.environ.get("MALLEX_FIXED_DATE"):
    from transformers.utils import chat_template_utils

    # `strftime_now` looks it up here, each time that a template is rendered
    chat_template_utils.datetime = FirstDay


def end_with_generation(response_generator):
    response_generator.join()
    logging.error("the generation thread has ended")
    os._exit(GENERATION_ENDED)


def run_http_server(host, port, response_generator):
    threading.Thread(target=end_with_generation, args=[response_generator], daemon=True).start()
    inherited(host, port, response_generator, server_class=ReportingServer, handler_class=ClosedHandler)


inherited = server._run_http_server
server._run_http_server = run_http_server

if __name__ == "__main__":
    sys.argv[0] = "mlx_lm.server"
    server.main()
