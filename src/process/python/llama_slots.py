"""The prompt cache of llama.cpp's slots in files, so that the first turn after a start finds it.

mallex says which prompt may be kept, after each turn: POST /mallex/warm/NAME.SESSION with a request for it, or /mallex/warm/NAME with nothing when it may no
longer be. When the server ends, the engine reads that prompt again, which leaves it alone in its slot, without the rest of a turn, and writes the slot to
NAME.SESSION.FINGERPRINT.slot, unless NAME.json has gone or is of another session: any mallex may forget what another one has said. The next start of the same
model with the same flags reads the newest of these files. Whatever fails costs only the time that the files would have saved.
"""

import hashlib
import json
import logging
import os
import re
import shutil
import threading
import time

# mallex waits 4 s for a server that it ends.
SAVE_S = float(os.environ.get("SLOT_SAVE_S", 3))
NAME = re.compile(r"/mallex/warm/([0-9a-f-]+)(?:\.([0-9a-f]+))?$")


class Slots:
    """@param ask (method, path, body, timeout) → the status and the JSON of the engine's answer; @param memory → its bytes"""

    def __init__(self, flags, ask, memory):
        self.folder = value_of(flags, "--slot-save-path")
        self.count = int(value_of(flags, "--parallel") or 1)
        self.fingerprint = fingerprint_of(flags) if self.folder else ""
        self.ask, self.memory = ask, memory
        self.lock = threading.Lock()
        self.kept = {}

    def restore(self):
        """Before the first turn."""
        if not self.folder:
            return
        for file in self.files():
            if file.endswith(".part") and not is_running(file.split(".")[-2]):
                self.remove(file)
        ending = f".{self.fingerprint}.slot"
        files = sorted((f for f in self.files() if f.endswith(ending)), key=self.age_of)
        for slot, file in enumerate(files[: self.count]):
            status, _ = self.ask("POST", f"/slots/{slot}?action=restore", {"filename": file}, 60)
            if status != 200:
                self.remove(file)

    def keep(self, name, session, body):
        with self.lock:
            self.kept.pop(name, None)
            if body and self.folder:
                self.kept[name] = session, body
                return
        if self.folder:
            for file in self.files():
                if file.startswith(f"{name}."):
                    self.remove(file)

    def save(self):
        """The newest prompts first, as long as there is time. A second call finds nothing to do."""
        with self.lock:
            kept, self.kept = list(self.kept.items()), {}
        end = time.monotonic() + SAVE_S
        for name, (session, body) in kept[::-1][: self.count]:
            part = f"{name}.{os.getpid()}.part"
            try:
                if end - time.monotonic() > 0 and shutil.disk_usage(self.folder).free > self.memory():
                    self.save_one((name, session, part), body, end)
            except Exception:
                logging.exception("can't keep the prompt cache in %s", self.folder)
            self.remove(part)

    def save_one(self, names, body, end):
        name, session, part = names

        def ask(method, path, what=None):
            return self.ask(method, path, what, max(0.1, end - time.monotonic()))

        request = {**json.loads(body), "stream": False, "max_tokens": 1}
        request.pop("stream_options", None)
        if not self.may_keep(name, session) or ask("POST", "/v1/chat/completions", request)[0] != 200:
            return
        status, slots = ask("GET", "/slots")
        if status != 200 or not slots:
            return
        slot = max(slots, key=lambda one: one.get("id_task", -1))["id"]
        saved, _ = ask("POST", f"/slots/{slot}?action=save", {"filename": part})
        if saved != 200 or not self.may_keep(name, session):
            return
        for old in self.files():
            if old.startswith(f"{name}.") and old.endswith(".slot"):
                self.remove(old)
        os.replace(self.folder + part, f"{self.folder}{name}.{session}.{self.fingerprint}.slot")

    def may_keep(self, name, session):
        try:
            with open(f"{self.folder}{name}.json", encoding="utf-8") as prompt:
                return json.load(prompt).get("session") == session
        except FileNotFoundError:
            return False

    def files(self):
        try:
            return [name for name in os.listdir(self.folder) if name.endswith((".slot", ".part"))]
        except OSError:
            return []

    def age_of(self, file):
        try:
            return -os.stat(self.folder + file).st_mtime
        except OSError:
            return 0

    def remove(self, file):
        try:
            os.unlink(self.folder + file)
        except OSError:
            pass


def is_running(pid):
    try:
        os.kill(int(pid), 0)
        return True
    except PermissionError:
        return True
    except (OSError, ValueError):
        return False


def value_of(flags, name):
    return flags[flags.index(name) + 1] if name in flags else None


def fingerprint_of(flags):
    """What a cache depends on: the model's file, and how it is loaded."""
    try:
        found = os.stat(value_of(flags, "--model"))
        file = [found.st_size, found.st_mtime_ns]
    except (OSError, TypeError):
        file = []
    return hashlib.sha256(json.dumps([flags, file]).encode()).hexdigest()[:16]
