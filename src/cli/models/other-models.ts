import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { checkHealth } from "../../backends/check-health.ts";
import { artifacts, shippedResources } from "../../process/artifacts/artifacts.ts";
import { EMBEDDED_MODEL } from "../../shared/reserved-names.ts";
import type { CliContext } from "../context/context.ts";

/** The model that comes with mallex, in a form that was needed once. */
export interface IncludedModel {
  readonly id: string;
  readonly format: "gguf" | "safetensors";
  readonly bytes: number;
  readonly folder: string;
}

/** The included model, as far as mallex has unpacked it. */
export function includedModels({ paths }: Pick<CliContext, "paths">): readonly IncludedModel[] {
  const { "embedded-model": mlx, "embedded-gguf": gguf } = artifacts(paths, shippedResources);
  const forms = [
    { format: "safetensors", folder: mlx.folder },
    { format: "gguf", folder: gguf.folder },
  ] as const;
  return forms
    .filter(({ folder }) => existsSync(folder))
    .map(({ format, folder }) => ({ id: EMBEDDED_MODEL, format, bytes: bytesIn(folder), folder }));
}

function bytesIn(folder: string): number {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = names.flatMap((name) => statSync(join(folder, name), { throwIfNoEntry: false }) ?? []);
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

/** Long enough for a server on this machine that is busy; a port that nobody listens on answers at once. */
const TIMEOUT_MS = 1500;

/** Names of the models of an Ollama that runs on this machine; none if it doesn't. */
export async function ollamaModels({ env }: Pick<CliContext, "env">): Promise<readonly string[]> {
  const url = ollamaUrl(env["OLLAMA_HOST"]);
  if (url === undefined) return [];
  const health = await checkHealth({ url }, { signal: new AbortController().signal, timeoutMs: TIMEOUT_MS });
  return health.state === "listed" ? health.models : [];
}

/** Where Ollama listens, by its own variable; undefined: on another machine. */
function ollamaUrl(host = ""): string | undefined {
  const given = host.includes("://") ? host : `http://${host === "" ? "127.0.0.1" : host}`;
  if (!URL.canParse(given)) return undefined;
  const { hostname, port } = new URL(given);
  return /^(?:127\.0\.0\.1|0\.0\.0\.0|localhost|\[::1?\])$/.test(hostname)
    ? `http://127.0.0.1:${port === "" ? 11_434 : port}/v1`
    : undefined;
}
