import { execa } from "execa";
import { withGroup } from "../../process/spawn/end-process.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { WebAnswer, WebSearchError } from "../../shared/web-search.ts";
import { readBounded } from "../check-health.ts";
import type { EgressCheck } from "../egress-check.ts";
import { sendOnce } from "../http-agent.ts";
import { reason } from "../upstream-errors.ts";
import { cleanResults, type DomainLimits } from "./clean-results.ts";
import type { SearchSettings } from "./settings.ts";

interface WebQuery extends DomainLimits {
  readonly query: string;
}

interface SearchCall {
  /** Ends the search at once. */
  readonly signal: AbortSignal;
  /** The last check before the query leaves the machine. */
  readonly check: EgressCheck;
}

/** Searches the web. Failures are values; rejects only with the reason of the signal, or of the check. */
export type SearchWeb = (query: WebQuery, call: SearchCall) => Promise<WebAnswer>;

export interface SearchMachine {
  /** The value of the variable that the settings name. */
  readonly key: string | undefined;
  /** Of the file: where a program runs. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** UTF-16 units of a query: what search engines take. */
const LONGEST_QUERY = 400;
/** Of what a program writes. */
const MAX_BYTES = 2 * 1024 * 1024;

/** What a search engine has written, or why there is nothing. */
type EngineAnswer = { readonly list: unknown } | { readonly error: WebSearchError; readonly why: string };
type SearchEngine = (
  query: WebQuery,
  settings: SearchSettings,
  machine: SearchMachine,
  signal: AbortSignal,
) => Promise<EngineAnswer>;

const ENGINES: Readonly<Record<SearchSettings["kind"], SearchEngine>> = {
  searxng: async ({ query }, { url = "" }, _machine, signal) => {
    const answer = await getJson(`${url}/search?${fields({ q: query, format: "json" })}`, {}, signal);
    return "json" in answer ? { list: isRecord(answer.json) ? answer.json["results"] : undefined } : answer;
  },
  brave: async ({ query }, { url = "", results }, { key }, signal) => {
    if (key === undefined) return { error: "unavailable", why: "its key is not set" };
    const path = `/res/v1/web/search?${fields({ q: query, count: String(results) })}`;
    const answer = await getJson(url + path, { "x-subscription-token": key }, signal);
    if (!("json" in answer)) return answer;
    const web = isRecord(answer.json) ? answer.json["web"] : undefined;
    return { list: isRecord(web) ? web["results"] : [] };
  },
  command: async (query, { command: [file = "", ...args] = [], key, results }, machine, signal) => {
    const { query: text, allowed, blocked } = query;
    const input = `${JSON.stringify({ query: text, results, allowedDomains: allowed, blockedDomains: blocked })}\n`;
    const env = { ...programEnv(machine.env), ...(key && machine.key !== undefined && { [key.env]: machine.key }) };
    const options = {
      cwd: machine.folder,
      env,
      extendEnv: false,
      detached: true,
      cleanup: false,
      reject: false,
    } as const;
    const program = execa(file, args, { ...options, input, maxBuffer: MAX_BYTES, stderr: "ignore" });
    // What the program has started may hold its output open.
    signal.addEventListener("abort", () => program.stdout.destroy());
    const {
      failed,
      exitCode,
      signal: ended,
      stdout,
    } = await withGroup(program.pid, { signals: [signal] }, async () => program);
    if (failed) return { error: "unavailable", why: `the program has failed (${exitCode ?? ended ?? "not started"})` };
    return parsed(stdout, (json) => (isRecord(json) ? json["results"] : json));
  },
};

function fields(values: Readonly<Record<string, string>>): string {
  return new URLSearchParams(values).toString();
}

/** Of the environment, what programs need to run; no keys. */
function programEnv(env: SearchMachine["env"]): Record<string, string> {
  const kept = ["PATH", "HOME", "USER", "LANG", "TMPDIR", "TZ"];
  return Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

export function createSearch(settings: SearchSettings, machine: SearchMachine): SearchWeb {
  return async (given, { signal, check }) => {
    const query = given.query.replaceAll(/\s+/g, " ").trim();
    if (query === "") return { error: "invalid_tool_input", why: "the query is empty" };
    if (query.length > LONGEST_QUERY) return { error: "query_too_long", why: `more than ${LONGEST_QUERY} characters` };
    const { allowed, blocked } = given;
    await check({ path: "", headers: {}, body: JSON.stringify([query, ...allowed, ...blocked]) });
    signal.throwIfAborted();
    const timeout = AbortSignal.timeout(settings.timeoutMs);
    const sites = allowed.filter((domain) => /^[\w.-]+(?:\/[\w./-]*)?$/.test(domain)).map((domain) => `site:${domain}`);
    const sent = sites.length === 0 ? query : `${query} ${sites.join(" OR ")}`;
    const either = AbortSignal.any([signal, timeout]);
    const found = await ENGINES[settings.kind]({ ...given, query: sent }, settings, machine, either).catch(
      (error: unknown): EngineAnswer => {
        signal.throwIfAborted();
        const why = timeout.aborted ? `no answer within ${settings.timeoutMs} ms` : String(error);
        return { error: "unavailable", why };
      },
    );
    signal.throwIfAborted();
    if ("error" in found) return found;
    return { results: cleanResults(found.list, { most: settings.results, allowed, blocked }) };
  };
}

const PROBE_MS = 5000;

/** Why no SearXNG answers there with JSON; undefined: one does. Without a query it asks no other server. */
export async function probeSearxng(url: string, signal: AbortSignal): Promise<string | undefined> {
  const timeout = AbortSignal.timeout(PROBE_MS);
  try {
    const { origin, pathname, search } = new URL(`${url}/search?format=json`);
    const options = {
      origin,
      path: pathname + search,
      method: "GET",
      signal: AbortSignal.any([signal, timeout]),
    } as const;
    const { statusCode, body } = await sendOnce(options);
    body.on("error", () => {}).destroy();
    // 400: there is no query.
    return statusCode === 200 || statusCode === 400 ? undefined : `HTTP ${statusCode}`;
  } catch (error) {
    signal.throwIfAborted();
    return timeout.aborted ? `no answer within ${PROBE_MS / 1000} s` : reason(error);
  }
}

type JsonAnswer = { readonly json: unknown } | Extract<EngineAnswer, { error: unknown }>;

async function getJson(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<JsonAnswer> {
  const { origin, pathname, search } = new URL(address);
  const accept = { accept: "application/json", "accept-encoding": "identity", ...headers };
  const { statusCode, body } = await sendOnce({
    origin,
    path: pathname + search,
    method: "GET",
    headers: accept,
    signal,
  });
  body.on("error", () => {}); // the reader gets it
  if (statusCode !== 200) {
    body.destroy();
    const error = statusCode === 429 ? "too_many_requests" : "unavailable";
    return { error, why: `HTTP ${statusCode} of ${origin}` };
  }
  const bytes = await readBounded(body);
  if (bytes === undefined) return { error: "unavailable", why: "the answer is too long" };
  const found = parsed(Buffer.from(bytes).toString(), (json) => json);
  return "list" in found ? { json: found.list } : found;
}

function parsed(text: string, listIn: (json: unknown) => unknown): EngineAnswer {
  try {
    return { list: listIn(JSON.parse(text)) };
  } catch {
    return { error: "unavailable", why: "the answer is not JSON" };
  }
}
