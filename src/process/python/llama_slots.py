"""The prompt cache of llama.cpp's slots in files, so that the first turn after a start finds it.

mallex says which prompt may be kept, after each turn: POST /mallex/warm/NAME with a request for it, or with nothing when it may no longer be. When the server
ends, the engine reads that prompt again, which leaves it alone in its slot, without the rest of a turn, and writes the slot to NAME.FINGERPRINT.slot. The
next start of the same model with the same flags reads the newest of these files. Whatever fails costs only the time that the files would have saved.
"""

import hashlib
import json
import os
import re
import shutil
import threading
import time

# mallex waits 4 s for a server that it ends.
SAVE_S = 3
NAME = re.compile(r"/mallex/warm/([0-9a-f-]+)$")


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
        ending = f".{self.fingerprint}.slot"
        files = sorted((f for f in self.files() if f.endswith(ending)), key=self.age_of)
        for slot, file in enumerate(files[: self.count]):
            status, _ = self.ask("POST", f"/slots/{slot}?action=restore", {"filename": file}, 60)
            if status != 200:
                self.remove(file)

    def keep(self, name, body):
        with self.lock:
            self.kept.pop(name, None)
            if body and self.folder:
                self.kept[name] = body
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
        for name, body in kept[::-1][: self.count]:
            if end - time.monotonic() > 0 and shutil.disk_usage(self.folder).free > self.memory():
                self.save_one(name, body, end)

    def save_one(self, name, body, end):
        def ask(method, path, what=None):
            return self.ask(method, path, what, max(0.1, end - time.monotonic()))

        request = {**json.loads(body), "stream": False, "max_tokens": 1}
        request.pop("stream_options", None)
        if ask("POST", "/v1/chat/completions", request)[0] != 200:
            return
        status, slots = ask("GET", "/slots")
        if status != 200 or not slots:
            return
        slot = max(slots, key=lambda one: one.get("id_task", -1))["id"]
        file, part = f"{name}.{self.fingerprint}.slot", f"{name}.part"
        if ask("POST", f"/slots/{slot}?action=save", {"filename": part})[0] != 200:
            self.remove(part)
            return
        for old in self.files():
            if old.startswith(f"{name}.") and old != part:
                self.remove(old)
        os.replace(self.folder + part, self.folder + file)

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
