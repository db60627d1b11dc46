import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EnvHttpProxyAgent, fetch } from "undici";
import { createError } from "../../diagnostics/problem.ts";
import { isGgufOf } from "../../process/gguf/find-files.ts";
import { hubHost, hubUrl } from "../../process/install/execute-steps.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliEnvironment } from "../context/context.ts";

/** How long one request may take. */
interface HubLimits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** What the hub's own programs read as no. */
const NO = /^(?:0|false|no|off)?$/i;

/**
 * A GET request to the hub that `HF_ENDPOINT` names, in the person's account and through the proxy of the environment.
 * @param path with its query: `/api/models?search=…`
 * @throws {MallexError} MX7570 when the hub may not be asked, can't be reached, or doesn't answer with JSON
 */
export async function fetchHub(path: string, env: CliEnvironment, { signal, timeoutMs }: HubLimits): Promise<unknown> {
  const host = hubHost(env);
  if (!NO.test(env["HF_HUB_OFFLINE"] ?? "")) throw createError("MX7570.offline", { host });
  const token = hubToken(env);
  const deadline = AbortSignal.timeout(timeoutMs);
  let response: Awaited<ReturnType<typeof fetch>>;
  try {
    response = await fetch(`${hubUrl(env).replace(/\/$/, "")}${path}`, {
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([signal, deadline]),
      dispatcher: proxyOf(env),
    });
  } catch (error) {
    signal.throwIfAborted();
    throw createError("MX7570.unreachable", { host, why: deadline.aborted ? tooSlow(timeoutMs) : whyOf(error) });
  }
  if (response.status === 401 || response.status === 403)
    throw createError("MX7570.refused", { host, status: String(response.status) });
  try {
    if (response.ok) return await response.json();
  } catch {
    signal.throwIfAborted();
    throw createError("MX7570.answer", { host, what: deadline.aborted ? tooSlow(timeoutMs) : "with something else" });
  }
  throw createError("MX7570.answer", { host, what: `HTTP ${response.status}` });
}

/** Direct connections where the environment names no proxy. Its connections don't keep the program running. */
function proxyOf(env: CliEnvironment): EnvHttpProxyAgent {
  return new EnvHttpProxyAgent({
    httpProxy: env["http_proxy"] || env["HTTP_PROXY"] || "",
    httpsProxy: env["https_proxy"] || env["HTTPS_PROXY"] || "",
    noProxy: env["no_proxy"] || env["NO_PROXY"] || "",
  });
}

function tooSlow(timeoutMs: number): string {
  return `not within ${timeoutMs / 1000} s`;
}

/** The code alone: the message of the error may contain the URL, and that a password. */
function whyOf(error: unknown): string {
  const { cause } = error as { readonly cause?: { readonly code?: unknown } };
  return typeof cause?.code === "string" ? cause.code : "its address can't be used";
}

/** Where the hub's own programs look for it. */
function hubToken(env: CliEnvironment): string | undefined {
  const named = env["HF_TOKEN"] || env["HUGGING_FACE_HUB_TOKEN"];
  if (named) return named;
  const home = env["HF_HOME"] || join(env["XDG_CACHE_HOME"] || join(env["HOME"] ?? "", ".cache"), "huggingface");
  try {
    return readFileSync(env["HF_TOKEN_PATH"] || join(home, "token"), "utf8").trim() || undefined;
  } catch {
    return undefined;
  }
}

/** Milliseconds that a person waits for a number before the question comes without it. */
const TIMEOUT_MS = 5000;

/** Bytes of a model's weights, as the hub lists them; the rest is small. Nothing where the hub can't be reached or does not say. */
export async function fetchHubSize(
  model: string,
  env: CliEnvironment,
  signal: AbortSignal,
): Promise<number | undefined> {
  const [repository, quantisation] = model.split(":");
  try {
    const limits = { signal, timeoutMs: TIMEOUT_MS };
    return weightsOf(await fetchHub(`/api/models/${repository}?blobs=true`, env, limits), quantisation);
  } catch {
    signal.throwIfAborted();
    return undefined;
  }
}

/** @param quantisation of GGUF files; absent: safetensors are wanted */
function weightsOf(answer: unknown, quantisation?: string): number | undefined {
  const files = isRecord(answer) && Array.isArray(answer["siblings"]) ? (answer["siblings"] as unknown[]) : [];
  const sizes = files
    .filter(isRecord)
    .flatMap(({ rfilename, size }) =>
      isWeights(String(rfilename), quantisation) && typeof size === "number" ? [size] : [],
    );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return bytes > 0 ? bytes : undefined;
}

function isWeights(name: string, quantisation: string | undefined): boolean {
  return quantisation === undefined ? name.endsWith(".safetensors") : isGgufOf(name, quantisation);
}
