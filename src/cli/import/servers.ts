import { SUPERVISED_KINDS } from "../../backends/registry.ts";
import { baseUrl, cloudAt } from "../../checks/backends/clouds.ts";
import { optional } from "../../shared/utilities.ts";
import type { Draft, GivenKey } from "./draft.ts";
import type { Fields } from "./fields.ts";
import type { Settings } from "./print-draft.ts";

/** A server as other programs name it: an address, and a key. */
export interface GivenServer extends GivenKey {
  /** It speaks the Messages API. */
  readonly isAnthropic?: boolean;
}

/** Adds the backend of a server. @returns its name */
export function addServer(draft: Draft, { isAnthropic, url: address, ...others }: GivenServer): string {
  const url = withoutSecrets(address);
  const given = { ...others, url };
  const { name, path } = given;
  if (url !== address)
    draft.report({ path, why: "the address has a user, a key or other settings in it, which are not copied" });
  const key = optional("key", draft.key(given));
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  if (host === "openrouter.ai") return draft.backend("openrouter", { kind: "openrouter", ...key });
  if (host === "api.anthropic.com") return draft.backend(name, { kind: "anthropic", ...key });
  if (isAnthropic === true)
    return draft.backend(name, { kind: "anthropic", url: withoutEndpoint(url).replace(/\/v1$/, ""), ...key });
  return draft.backend(name, { kind: "openai", url: openaiUrl(url), ...key });
}

/** Whether a text can be the address of a server. */
export function isAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

/** Only where the server is: what follows a `?` or stands before an `@` is often a key. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return url;
  const { username, password, search, hash, protocol, host, pathname } = new URL(url);
  return [username, password, search, hash].every((part) => part === "") ? url : `${protocol}//${host}${pathname}`;
}

/** The base URL of chat completions; what follows it, such as `/chat/completions`, mallex adds itself. */
function openaiUrl(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, protocol } = new URL(url);
  const cloud = cloudAt(hostname);
  const base = withoutEndpoint(url);
  if (cloud !== undefined && protocol === "https:" && isRoot(pathname)) return baseUrl(cloud);
  return /^https?:\/\/[^/]+$/.test(base) ? `${base}/v1` : base;
}

/** A host alone, or the usual beginning of its API, where a cloud may have another one for chat completions. */
function isRoot(pathname: string): boolean {
  return /^\/(?:v1(?:beta)?\/?)?(?:models\/?|chat\/completions)?$/.test(pathname);
}

function withoutEndpoint(url: string): string {
  return url.replace(/\/+$/, "").replace(/\/(?:chat\/completions|completions|messages|responses)$/, "");
}

/** The classes of requests that a model answers; other routes are for the requests that check whether an action is safe. */
export const CONVERSATION: readonly string[] = ["main", "subagent", "compact", "continued"];

/** Seconds as mallex writes a time; whole minutes as such. */
export function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole % 60 === 0 ? `${whole / 60}m` : `${whole}s`;
}

/** Whether mallex starts the servers of a kind. */
export function isSupervised(kind: unknown): boolean {
  return SUPERVISED_KINDS.some((one) => one === kind);
}

/** Sets a value of all backends whose server mallex doesn't start. */
export function setForServers(draft: Draft, settings: Settings): void {
  for (const backend of draft.backends.values()) if (!isSupervised(backend["kind"])) Object.assign(backend, settings);
}

/** The sampling settings of requests that an object has, by mallex's names. */
export function samplingIn(fields: Fields): Settings {
  const entries = Object.entries(SAMPLING).map(([theirs, ours]) => [ours, fields.number(theirs)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Names of sampling settings in requests, and mallex's. */
const SAMPLING: Readonly<Record<string, string>> = {
  temperature: "temperature",
  top_p: "topP",
  top_k: "topK",
  min_p: "minP",
  repetition_penalty: "repetitionPenalty",
  repeat_penalty: "repetitionPenalty",
};
