/** Servers that speak OpenAI's protocol, by the address at which they usually listen. */
const SERVERS: Readonly<Record<string, string>> = {
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
};

/** Address of a kind of server that has no kind of its own here: it is asked as `openai`. */
export function serverPresetFor(word: string): string | undefined {
  const name = normalizedWord(word);
  return Object.hasOwn(SERVERS, name) ? SERVERS[name] : undefined;
}

/** Without capitals, blanks, `_`, `-` and dots. */
export function normalizedWord(word: string): string {
  return word.toLowerCase().replaceAll(/[\s._-]/g, "");
}
