"""Runs a llama.cpp server that ends with the process that started it: the llama-server of this machine, or the one inside xllamacpp.

usage: llama_engine.py PROGRAM FLAG...

PROGRAM is the path of llama-server, or `xllamacpp`; the flags are those of llama-server. Its key stands in LLAMA_API_KEY.
SIGTERM and SIGINT reach it with the group that it belongs to, and are left to the process that started it, which lets answers end.
"""

import os
import signal
import sys
import threading

DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG

# The place where it listens and who may ask: not up to `args`.
RESERVED = {"host", "port", "reuse_port", "path", "api_prefix", "api_key", "api_key_file", "ssl_key_file", "ssl_cert_file"}

# Flags that compute on, or load from, other machines: mallex counts on it that prompts stay here.
REMOTE = {"rpc", "hf", "hfr", "hf_repo", "hfd", "hfrd", "hf_repo_draft", "hff", "hf_file", "mu", "model_url"}

# Flags that are called otherwise in CommonParams.
NAMES = {
    "batch_size": "n_batch",
    "c": "n_ctx",
    "cache_ram": "cache_ram_mib",
    "cache_reuse": "n_cache_reuse",
    "context_shift": "ctx_shift",
    "cram": "cache_ram_mib",
    "ctk": "cache_type_k",
    "ctv": "cache_type_v",
    "ctx_size": "n_ctx",
    "fa": "flash_attn_type",
    "flash_attn": "flash_attn_type",
    "gpu_layers": "n_gpu_layers",
    "jinja": "use_jinja",
    "kvu": "kv_unified",
    "m": "model.path",
    "mg": "main_gpu",
    "mmproj": "mmproj.path",
    "md": "speculative.draft.mparams.path",
    "model": "model.path",
    "model_draft": "speculative.draft.mparams.path",
    "n_predict": "n_predict",
    "ngl": "n_gpu_layers",
    "np": "n_parallel",
    "op_offload": "!no_op_offload",
    "kv_offload": "!no_kv_offload",
    "parallel": "n_parallel",
    "seed": "sampling.seed",
    "t": "cpuparams.n_threads",
    "tb": "cpuparams_batch.n_threads",
    "threads": "cpuparams.n_threads",
    "threads_batch": "cpuparams_batch.n_threads",
    "threads_http": "n_threads_http",
    "ub": "n_ubatch",
    "b": "n_batch",
    "ubatch_size": "n_ubatch",
}


def main(program, *flags):
    die_with_parent()
    *given, host, socket = flags
    for name, _ in pairs(given):
        flag = name.lstrip("-").replace("-", "_")
        if flag in RESERVED:
            sys.exit(f"mallex itself sets {name}: remove it from `args`")
        if flag in REMOTE:
            sys.exit(f"{name} uses another machine, and this backend is local: remove it from `args`")
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM, signal.SIGINT])
    if program == "xllamacpp":
        serve(flags)
    else:
        try:
            os.execv(program, [program, *flags])
        except OSError as error:
            sys.exit(f"{program}: {error.strerror}")


def die_with_parent():
    parent = os.getppid()
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)


def serve(flags):
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.ui = False
    params.api_keys = [os.environ["LLAMA_API_KEY"]]
    for name, value in pairs(flags):
        apply(xllamacpp, params, name, value)
    try:
        server = xllamacpp.Server(params)  # loads the model, and keeps Python's lock meanwhile
    except RuntimeError:
        sys.exit(1)  # its log says why
    # Where the system doesn't end it with its parent, its input tells.
    sys.stdin.buffer.read()
    del server
    os._exit(0)


def pairs(flags):
    """Each flag with its value; None for one that has none."""
    left = list(flags)
    while left:
        flag = left.pop(0)
        name, has_value, value = flag.partition("=")
        if not has_value:
            value = left.pop(0) if left and not is_flag(left[0]) else None
        yield name, value


def is_flag(text):
    return text.startswith("-") and not text[1:2].isdigit()


def apply(library, params, flag, value):
    name = flag.lstrip("-").replace("-", "_")
    if name == "host":
        params.hostnames = [value]
        return
    if name == "chat_template_file":
        with open(value, encoding="utf-8") as template:
            params.chat_template = template.read()
        return
    isNot = name.startswith("no_") and value is None
    path = NAMES.get(name) or NAMES.get(name[3:] if isNot else "", name[3:] if isNot else name)
    isNot, path = isNot != path.startswith("!"), path.removeprefix("!")
    *way, last = path.split(".")
    owner = params
    for step in way:
        owner = getattr(owner, step)
    current = getattr(owner, last, None)
    try:
        setattr(owner, last, converted(library, last, current, value, isNot))
        if name in ("md", "model_draft"):
            params.speculative.types = [library.common_speculative_type.COMMON_SPECULATIVE_TYPE_DRAFT_SIMPLE]
        if path == "cpuparams.n_threads":
            params.cpuparams_batch.n_threads = owner.n_threads
    except (AttributeError, KeyError, TypeError, ValueError):
        text = flag if value is None else f"{flag} {value}"
        sys.exit(f"xllamacpp does not know `{text}`: remove it from `args`, or put llama-server on the PATH")


def converted(library, name, current, value, isNot):
    if name.startswith("cache_type_"):
        return library.ggml_type[f"GGML_TYPE_{value.upper()}"]
    if name == "flash_attn_type":
        state = {"on": "ENABLED", "off": "DISABLED", "auto": "AUTO"}[value or "on"]
        return library.llama_flash_attn_type[f"LLAMA_FLASH_ATTN_TYPE_{state}"]
    if isinstance(current, bool) and value is None:
        return not isNot
    if isinstance(current, bool):
        return {"on": True, "off": False, "true": True, "false": False}[value] != isNot
    if value is None or isNot or not isinstance(current, (int, float, str)):
        raise ValueError
    return type(current)(value)


if __name__ == "__main__":
    main(*sys.argv[1:])
