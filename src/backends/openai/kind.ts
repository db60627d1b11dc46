import { isLoopback, optional } from "../../shared/utilities.ts";
import { lowerKey, lowerLimits, NOT_LOADED, withoutSlash, type BackendConfig, type BackendKind } from "../kind.ts";

/** Any server with the chat completions API, on this machine, on another one, or in a cloud. */
export const openai: BackendKind<BackendConfig<"openai">> = {
  supervised: false,
  relays: false,
  usesModelTemplate: false,
  separatesThinking: false,
  modelNames: "own",
  ignores: NOT_LOADED,
  presets: {
    ollama: "http://127.0.0.1:11434/v1",
    lmstudio: "http://127.0.0.1:1234/v1",
    vllm: "http://127.0.0.1:8000/v1",
    sglang: "http://127.0.0.1:30000/v1",
    litellm: "http://127.0.0.1:4000/v1",
    llamacpp: "http://127.0.0.1:8080/v1",
    llamaserver: "http://127.0.0.1:8080/v1",
    llamaswap: "http://127.0.0.1:8080/v1",
    openaicompatible: "http://127.0.0.1:8080/v1",
    openaichat: "https://api.openai.com/v1",
    gguf: "http://127.0.0.1:8080/v1",
    llamafile: "http://127.0.0.1:8080/v1",
    localai: "http://127.0.0.1:8080/v1",
    jan: "http://127.0.0.1:1337/v1",
    koboldcpp: "http://127.0.0.1:5001/v1",
    tgi: "http://127.0.0.1:8080/v1",
    huggingface: "http://127.0.0.1:8080/v1",
    gemini: "https://generativelanguage.googleapis.com/v1beta/openai",
    deepseek: "https://api.deepseek.com/v1",
    groq: "https://api.groq.com/openai/v1",
    mistral: "https://api.mistral.ai/v1",
  },
  lower: (config) => ({
    kind: "openai",
    url: withoutSlash(config.url),
    ...optional("key", config.key && lowerKey(config.key)),
    ...(config.private === true ? { private: true } : {}),
    ...lowerLimits(config),
  }),
  leaves,
  // Clouds refuse fields that they don't know. Claude Code sends an effort with each request, and Ollama and OpenAI refuse
  // one for a model that doesn't think.
  capabilities: ({ leaves: isElsewhere, thinking, alwaysThinks }) => ({
    enforcesCallSchema: true,
    enforcesFormat: true,
    supportsEffort: thinking === true || alwaysThinks === true,
    supportsThinking: isElsewhere !== true,
  }),
  windowHint(model, config) {
    if (URL.canParse(config.url) && new URL(config.url).port === "11434") return OLLAMA;
    if (/gguf/i.test(model)) return LLAMA;
    if (leaves(config)) return "the page of its maker that lists the models has it as context window or context length";
    return `it is the context that its server was started with: -c of llama-server, --max-model-len of vLLM, the context length in LM Studio; ${OLLAMA}`;
  },
};

const OLLAMA =
  "Ollama reads as much as it was started with (OLLAMA_CONTEXT_LENGTH, or num_ctx of the Modelfile): little where nobody set it, and it cuts longer prompts without an error";
const LLAMA = "llama-server reads as much as it was started with: -c, by default all of what the GGUF file names";

function leaves({ url, private: isPrivate }: BackendConfig<"openai">): boolean {
  return isPrivate !== true && !(URL.canParse(url) && isLoopback(new URL(url).hostname));
}
