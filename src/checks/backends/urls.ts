import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf, lowerBackend } from "../../backends/registry.ts";
import { entriesOf, entryOf, textAt, toData, valueAt, type Dict, type Tree } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { isLoopback } from "../../shared/utilities.ts";

/** The URL of a backend as written. */
export interface BackendUrl {
  readonly name: string;
  readonly backend: Tree;
  readonly text: string;
  readonly at: Location;
  /** Absent where the text is no URL. */
  readonly url?: URL;
}

/** The URLs of all backends. */
export function backendUrls(config: Dict): BackendUrl[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const text = textAt(value, ["url"]);
    const at = valueAt(value, ["url"])?.at;
    if (text === undefined || at === undefined) return [];
    const found = { name, backend: value, text, at };
    return [URL.canParse(text) ? { ...found, url: new URL(text) } : found];
  });
}

/** The port that a URL leads to. */
export function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

/** What servers have behind their base URL. */
const ENDPOINT = /\/(?:chat\/completions|completions|responses|messages|embeddings|models)\/?$/;

/** Is each backend's URL valid, and does it end where mallex appends `/chat/completions` (`/v1/messages` for the Claude API)? */
export function checkBackendPaths(config: Dict): Problem[] {
  return backendUrls(config).flatMap((found) => {
    if (found.url === undefined || found.url.port === "0") return [noUrl(found)];
    return misled(found, found.url);
  });
}

function noUrl({ name, text, at }: BackendUrl): Problem {
  const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1];
  const isPort = port !== undefined && (Number(port) < 1 || Number(port) > 65_535);
  return createProblem(
    isPort ? "MX3094.noUrl" : "MX3094.noUrl2",
    { name, detail: isPort ? `there is no port ${port}` : "this is no URL" },
    at,
  );
}

function misled({ name, backend, text, at }: BackendUrl, { pathname, search, hash }: URL): Problem[] {
  const warn = (message: string, rest: Pick<Problem, "hint" | "fix">): Problem[] => [
    createProblem("MX3095", { name, message }, at, rest),
  ];
  const isClaude = kindOf(toData(backend) as BackendConfig).relays;
  const behind = isClaude ? "/v1/messages" : "/chat/completions";
  const api = isClaude ? "in front of /v1" : "where the API begins: …/v1";
  if (search !== "" || hash !== "" || /[?#]/.test(text)) {
    const what = text.includes("?") ? "query" : "fragment";
    return warn(`mallex puts ${behind} behind the URL, and this one ends in a ${what}`, {
      hint: `end it ${api}`,
    });
  }
  if (ENDPOINT.test(pathname)) {
    const base = text.replace(ENDPOINT, "").replace(isClaude ? /\/v1$/ : /$/, "");
    return warn(`mallex puts ${behind} behind the URL, and this one names an endpoint already`, {
      hint: `write ${base}`,
      ...replaceWordFix(at, text, base),
    });
  }
  if (pathname !== "/" || isClaude) return [];
  const base = `${text.replace(/\/$/, "")}/v1`;
  return warn("its URL has no path, and most servers have their API under /v1", { hint: `write ${base}, if so` });
}

/** Does a key, or the client's login, leave this machine without encryption? */
export function checkCleartext(config: Dict): Problem[] {
  return backendUrls(config).flatMap(({ name, backend, url, at }) =>
    url?.protocol === "http:" && !isLoopback(url.hostname) && hasSecret(backend)
      ? [
          createProblem(
            "MX3061",
            {
              secret: textAt(backend, ["login"]) === undefined ? "the key" : "the client's login",
              name,
              host: url.host,
            },
            at,
          ),
        ]
      : [],
  );
}

/** Clouds have a default key. */
function hasSecret(backend: Tree): boolean {
  const lowered = lowerBackend(toData(backend) as BackendConfig);
  return "key" in lowered || "login" in lowered;
}

/** Does a backend have both a key and a login? */
export function checkLogins(config: Dict): Problem[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const [key, login] = [entryOf(value, "key"), entryOf(value, "login")];
    return key === undefined || login === undefined
      ? []
      : [createProblem("MX3122", { name }, login.keyAt, { related: [{ message: "the key", at: key.keyAt }] })];
  });
}
