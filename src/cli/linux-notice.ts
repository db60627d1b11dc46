import { EMBEDDED_MODEL } from "../terms/names.ts";

/** What to expect of `mlx` on Linux, and what runs there instead; empty on other systems. */
export function linuxNotice(model = "", platform: string = process.platform): readonly string[] {
  if (platform !== "linux") return [];
  const expect =
    model === EMBEDDED_MODEL
      ? "this small model is quick enough, one that writes code is not"
      : "a model that writes code gives a word or two a second";
  return [
    `on Linux mlx uses the processor alone, also beside a graphics card: ${expect}; what is faster:`,
    "  mallex init --model qwen3:8b              Ollama, on its graphics card or processor",
    "  mallex init --model Qwen/Qwen3-8B-GGUF    llama.cpp (llama-server), the same",
    "  a server on another machine, by its URL: docs/install.md#linux-without-a-graphics-card",
  ];
}
