"""Fetches a model from the Hugging Face hub into the cache that HF_HUB_CACHE names. Resumes where it was cut.

usage: download_model.py OWNER/NAME [QUANTISATION]

With a quantisation (Q4_K_M) it fetches the GGUF files of that one, else all that mlx-lm wants.

Prints one JSON line a second, {"done": bytes, "total": bytes}. A last line that begins with "NOT GIVEN" says
that the hub has no such model, or does not give it to this account; "NOT REACHED" says that the hub doesn't answer.
"""

import json
import re
import sys
import time

from huggingface_hub import HfApi, constants, snapshot_download
from huggingface_hub.errors import GatedRepoError, RepositoryNotFoundError
from huggingface_hub.utils import get_session
from tqdm.auto import tqdm

# For one small answer.
ANSWER_S = 10
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


def ggufs_of(model, quantisation):
    """As `isGgufOf` finds them afterwards."""
    wanted = re.compile(rf"(?:^|[-._/]){re.escape(quantisation)}(?=[-./]|$)", re.IGNORECASE)
    names = [name for name in HfApi().list_repo_files(model) if name.lower().endswith(".gguf")]
    models = [name for name in names if not name.rpartition("/")[2].lower().startswith("mmproj")]
    found = [name for name in models if wanted.search(name)]
    if not found:
        sys.exit(f"{model} has no GGUF file of {quantisation}; it has: {', '.join(models) or 'none'}")
    shortest = min(found, key=len)
    # All parts of it, and no variant of the same quantisation.
    return [name for name in found if part_of(name) == part_of(shortest)]


def part_of(name):
    return re.sub(r"-\d{5}(?=-of-\d{5}\.gguf$)", "", name)


def reach(model):
    """The library itself tries for up to minutes, and says nothing meanwhile."""
    try:
        get_session().get(f"{constants.ENDPOINT}/api/models/{model}", timeout=ANSWER_S)
    except Exception as error:  # of whichever HTTP client it uses
        sys.exit(f"NOT REACHED: {constants.ENDPOINT}: {error}")


def main(model, quantisation=None):
    reach(model)
    try:
        wanted = WANTED if quantisation is None else ggufs_of(model, quantisation)
        snapshot_download(model, allow_patterns=wanted, tqdm_class=JsonProgress)
    except (GatedRepoError, RepositoryNotFoundError) as error:
        sys.exit(f"NOT GIVEN: {error}")


if __name__ == "__main__":
    main(*sys.argv[1:])
