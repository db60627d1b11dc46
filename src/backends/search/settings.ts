import type { Mallex } from "../../../generated/types/mallex.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { toMilliseconds } from "../../shared/units.ts";
import { optional } from "../../shared/utilities.ts";

export type SearchConfig = NonNullable<Mallex["search"]>;
export type SearchSettings = NonNullable<Plan["search"]>;

/** Defaults. */
const RESULTS = 8;
const TIMEOUT = "10s";
const BRAVE = "https://api.search.brave.com";

/** @param asks texts before the query in a client's own request for a search */
export function lowerSearch(config: SearchConfig, asks: readonly string[]): SearchSettings {
  const { kind, results = RESULTS, timeout = TIMEOUT } = config;
  const variable = searchVariable(config);
  const program = searchProgram(config);
  return {
    kind,
    ...optional("url", searchUrl(config)),
    ...optional("key", variable === undefined ? undefined : { env: variable }),
    ...optional("command", program && [...program]),
    results,
    timeoutMs: toMilliseconds(timeout),
    asks: [...asks],
  };
}

/** Where queries are sent; undefined: to a program. */
export function searchUrl(config: SearchConfig): string | undefined {
  if (config.kind === "command") return undefined;
  const url = config.kind === "brave" ? (config.url ?? BRAVE) : config.url;
  return url.replace(/\/+$/, "");
}

/** The program that searches, with its arguments. */
export function searchProgram(config: SearchConfig): readonly string[] | undefined {
  return config.kind === "command" ? config.command : undefined;
}

/** The variable of the environment that holds the key. */
export function searchVariable(config: SearchConfig): string | undefined {
  return config.kind === "searxng" ? undefined : config.key?.env;
}
