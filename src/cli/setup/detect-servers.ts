import { checkHealth } from "../../backends/check-health.ts";

/** A server of models that may run on this machine. */
export interface KnownServer {
  /** Its name in `backends`, and on the command line. */
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

/** Where they listen by default. llama-server, llama-swap and mlx_lm.server share a port: whichever runs there. */
export const KNOWN_SERVERS: readonly KnownServer[] = [
  { id: "ollama", title: "Ollama", url: "http://127.0.0.1:11434/v1" },
  { id: "lmstudio", title: "LM Studio", url: "http://127.0.0.1:1234/v1" },
  { id: "llamacpp", title: "llama-server, llama-swap or mlx_lm.server", url: "http://127.0.0.1:8080/v1" },
  { id: "vllm", title: "vLLM", url: "http://127.0.0.1:8000/v1" },
];

export interface FoundServer extends KnownServer {
  readonly models: readonly string[];
}

/** Long enough for a server on this machine that is busy; a port that nobody listens on answers at once. */
const TIMEOUT_MS = 1500;

/** The servers that run, with their models; they are asked at once, and none loads a model for it. */
export async function detectServers(
  servers: readonly KnownServer[],
  signal: AbortSignal,
): Promise<readonly FoundServer[]> {
  const found = await Promise.all(
    servers.map(async (server): Promise<readonly FoundServer[]> => {
      const models = await listAt(server.url, signal);
      return models === undefined ? [] : [{ ...server, models }];
    }),
  );
  return found.flat();
}

/** The models of one server; none if it does not answer. */
export async function modelsAt(url: string, signal: AbortSignal): Promise<readonly string[]> {
  return (await listAt(url, signal)) ?? [];
}

async function listAt(url: string, signal: AbortSignal): Promise<readonly string[] | undefined> {
  const health = await checkHealth({ url }, { signal, timeoutMs: TIMEOUT_MS });
  return health.state === "listed" ? health.models.filter(isForChat) : undefined;
}

/** Servers also list models that don't answer in text. */
function isForChat(model: string): boolean {
  return !/embed|rerank|whisper|bge-|minilm|tts/i.test(model);
}
