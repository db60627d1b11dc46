import type { Key as KeyConfig, Mallex } from "../../../generated/types/mallex.d.ts";
import type { Backend, Key } from "../../../generated/types/plan.d.ts";
import { toBytes, toMilliseconds } from "../../shared/units.ts";
import { converted, isLoopback, optional, unreachable } from "../../shared/utilities.ts";

export type BackendConfig = NonNullable<Mallex["backends"]>[string];

const CLAUDE_URL = "https://api.anthropic.com";
const OPENROUTER_URL = "https://openrouter.ai/api/v1";

export function lowerBackend(backend: BackendConfig): Backend {
  switch (backend.kind) {
    case "mlx":
      return lowerMlx(backend);
    case "openai":
      return {
        kind: "openai",
        url: withoutSlash(backend.url),
        ...optional("key", backend.key && lowerKey(backend.key)),
        ...(backend.private === true ? { private: true } : {}),
        ...lowerLimits(backend),
      };
    case "openrouter":
      return {
        kind: "openrouter",
        url: withoutSlash(backend.url ?? OPENROUTER_URL),
        key: lowerKey(backend.key ?? { env: "OPENROUTER_API_KEY" }),
        ...lowerLimits(backend),
      };
    case "anthropic": {
      // The client's own paths begin with it; other tools want it in the URL.
      const url = withoutSlash(backend.url ?? CLAUDE_URL).replace(/\/v1$/, "");
      const limits = lowerLimits(backend);
      if (backend.login !== undefined) return { kind: "anthropic", url, login: backend.login, ...limits };
      return { kind: "anthropic", url, key: lowerKey(backend.key ?? { env: "ANTHROPIC_API_KEY" }), ...limits };
    }
    default:
      return unreachable(backend);
  }
}

/** Turns at once on one machine: more share the same processor, and each gets slower. */
const CONCURRENT = 4;
/** Ten sessions with ten subagents each. */
const WAITING = 100;

function lowerMlx(backend: Extract<BackendConfig, { kind: "mlx" }>): Extract<Backend, { kind: "mlx" }> {
  const { prefillStep, promptCacheEntries = 10, promptCacheBytes, metalCache, idleStop = "15m" } = backend;
  return {
    kind: "mlx",
    ...optional("prefillStep", prefillStep),
    promptCacheEntries,
    ...converted("promptCacheBytes", promptCacheBytes, toBytes),
    ...converted("metalCacheBytes", metalCache, toBytes),
    ...(idleStop === "never" ? {} : { idleStopMs: toMilliseconds(idleStop) }),
    onExit: backend.onExit ?? "askOnce",
    startWithinMs: toMilliseconds(backend.startWithin ?? "10m"),
    hangAfterMs: toMilliseconds(backend.hangAfter ?? "2m"),
    ...lowerLimits(backend),
    concurrent: backend.concurrent ?? CONCURRENT,
    waiting: backend.waiting ?? WAITING,
  };
}

type BackendLimits = Pick<Backend, "concurrent" | "waiting" | "firstTokenMs" | "betweenTokensMs">;

/** How many turns at once, and how long a server may be silent. */
function lowerLimits({ concurrent, waiting, firstToken, betweenTokens }: BackendConfig): BackendLimits {
  return {
    ...(concurrent === undefined ? {} : { concurrent, waiting: waiting ?? WAITING }),
    ...converted("firstTokenMs", firstToken, toMilliseconds),
    ...converted("betweenTokensMs", betweenTokens, toMilliseconds),
  };
}

/** Whether what it is sent leaves the person's own machines. */
export function leaves(backend: BackendConfig): boolean {
  switch (backend.kind) {
    case "mlx":
      return false;
    case "openai":
      return backend.private !== true && !isLocalUrl(backend.url);
    case "anthropic":
    case "openrouter":
      return true;
    default:
      return unreachable(backend);
  }
}

/** Whether it can be told if its model is to think (`chat_template_kwargs` of mlx_lm.server and llama-server). */
export function supportsThinking({ kind }: Pick<BackendConfig, "kind">): boolean {
  return kind === "mlx" || kind === "openai";
}

function isLocalUrl(url: string): boolean {
  return URL.canParse(url) && isLoopback(new URL(url).hostname);
}

function lowerKey({ env, file }: KeyConfig): Key {
  return env === undefined ? { file: file ?? "" } : { env };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, "");
}
