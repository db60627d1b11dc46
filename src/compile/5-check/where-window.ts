import { leaves, type BackendConfig } from "../6-lower/backends.ts";

const OLLAMA =
  "Ollama reads as much as it was started with (OLLAMA_CONTEXT_LENGTH, or num_ctx of the Modelfile): little where nobody set it, and it cuts longer prompts without an error";
const LLAMA = "llama-server reads as much as it was started with: -c, by default all of what the GGUF file names";

/** Where a person finds how much a model reads: the model's own files say it for `mlx` alone, other servers decide it themselves. */
export function whereWindow(model: string, backend: BackendConfig | undefined): string {
  switch (backend?.kind) {
    case "anthropic":
      return "the models overview of the Claude API has it as context window";
    case "openrouter":
      return `https://openrouter.ai/${encodeURI(model)} has it as context`;
    case "openai":
      return ofServer(model, backend);
    default:
      return "the model's config.json has it as max_position_embeddings";
  }
}

function ofServer(model: string, backend: Extract<BackendConfig, { kind: "openai" }>): string {
  if (URL.canParse(backend.url) && new URL(backend.url).port === "11434") return OLLAMA;
  if (/gguf/i.test(model)) return LLAMA;
  if (leaves(backend)) return "the page of its maker that lists the models has it as context window or context length";
  return `it is the context that its server was started with: -c of llama-server, --max-model-len of vLLM, the context length in LM Studio; ${OLLAMA}`;
}
