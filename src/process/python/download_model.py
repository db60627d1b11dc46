"""Fetches a model from the Hugging Face hub into the cache that HF_HUB_CACHE names. Resumes where it was cut.

usage: download_model.py OWNER/NAME

Prints one JSON line a second, {"done": bytes, "total": bytes}. A last line that begins with "NOT GIVEN" says
that the hub has no such model, or does not give it to this account.
"""

import json
import sys
import time

from huggingface_hub import snapshot_download
from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError
from tqdm.auto import tqdm

WANTED = ["*.json", "*.safetensors", "*.jinja", "*.model", "*.tiktoken", "*.txt"]


class JsonProgress(tqdm):
    """The hub's own bars, as lines that a program can read; only bars that count bytes."""

    said_at = 0.0

    def __init__(self, *args, **kwargs):
        self.in_bytes = kwargs.get("unit") == "B"
        kwargs.pop("name", None)
        super().__init__(*args, **{**kwargs, "disable": False, "file": open("/dev/null", "w")})

    def update(self, n=1):
        super().update(n)
        now = time.monotonic()
        if self.in_bytes and now - JsonProgress.said_at >= 1:
            JsonProgress.said_at = now
            print(json.dumps({"done": self.n, "total": self.total}), flush=True)


def main(model):
    try:
        snapshot_download(model, allow_patterns=WANTED, tqdm_class=JsonProgress)
    except (GatedRepoError, RepositoryNotFoundError) as error:
        sys.exit(f"NOT GIVEN: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
