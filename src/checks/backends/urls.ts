import type { BackendConfig } from "../../backends/kind.ts";
import { kindOf, lowerBackend } from "../../backends/registry.ts";
import { type Dict, type Tree, entriesOf, entryOf, textAt, toData, valueAt } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { replaceWordFix } from "../../diagnostics/suggest-fix.ts";
import { differsByOneTypo } from "../../shared/closest-word.ts";
import { isLoopback } from "../../shared/utilities.ts";

/** The URL of a backend as written. */
interface BackendUrl {
  readonly name: string;
  readonly backend: Tree;
  readonly text: string;
  readonly at: Location;
  /** Absent where the text is no URL. */
  readonly url?: URL;
}

function backendUrls(config: Dict): BackendUrl[] {
  return entriesOf(config, "backends").flatMap(([name, { value }]) => {
    const text = textAt(value, ["url"]);
    const at = valueAt(value, ["url"])?.at;
    if (text === undefined || at === undefined) return [];
    const found = { name, backend: value, text, at };
    return [URL.canParse(text) ? { ...found, url: new URL(text) } : found];
  });
}

function portOf({ port, protocol }: URL): number {
  return port === "" ? (protocol === "https:" ? 443 : 80) : Number(port);
}

/** Clouds that have their API without a path. */
const BARE_HOSTS = new Set([
  "api.deepseek.com",
  "api.perplexity.ai",
  "models.inference.ai.azure.com",
  "api.githubcopilot.com",
]);

/** Where clouds have their API. */
const CLOUD_PATHS: Readonly<Record<string, string>> = {
  "api.openai.com": "/v1",
  "api.groq.com": "/openai/v1",
  "openrouter.ai": "/api/v1",
  "api.mistral.ai": "/v1",
  "api.together.xyz": "/v1",
  "api.fireworks.ai": "/inference/v1",
  "api.deepinfra.com": "/v1/openai",
  "generativelanguage.googleapis.com": "/v1beta/openai",
  "api.cerebras.ai": "/v1",
  "api.x.ai": "/v1",
  "api.moonshot.ai": "/v1",
  "api.sambanova.ai": "/v1",
  "integrate.api.nvidia.com": "/v1",
  "router.huggingface.co": "/v1",
  "models.github.ai": "/inference",
  "api.z.ai": "/api/paas/v4",
  "api.anthropic.com": "/v1",
};

/** What servers have behind their base URL. */
const ENDPOINT = /\/(?:chat\/completions|completions|responses|messages|embeddings|models)\/?$/;

/** Is each backend's URL valid, and does it end where mallex appends `/chat/completions` (`/v1/messages` for the Claude API)? */
export function checkBackendPaths(config: Dict): Problem[] {
  return backendUrls(config).flatMap((found) => {
    const { name, url, text, at } = found;
    const problem = wrongHost(found);
    if (problem !== undefined) return [problem];
    if (url !== undefined && url.port !== "0") return [...nearHost(found, url), ...misled(found, url)];
    const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1];
    const isPort = port !== undefined && (Number(port) < 1 || Number(port) > 65_535);
    return [isPort ? createProblem("MX3094.port", { name, port }, at) : createProblem("MX3094.url", { name }, at)];
  });
}

/** A host that no machine has. The URL standard takes more than is ever meant. */
function wrongHost({ name, text, at }: BackendUrl): Problem | undefined {
  const single = text.replace(/^(https?:\/\/)\/+/i, "$1");
  if (single !== text) return createProblem("MX3094.slashes", { name, meant: single }, at);
  const [, scheme = "", host = "", rest = ""] = /^(https?:\/\/)([^/?#:[\]]+)(.*)$/i.exec(text) ?? [];
  if (/^:(?:[/?#]|$)/.test(rest)) return createProblem("MX3094.emptyPort", { name }, at);
  const meant = meantHost(host);
  if (meant === undefined) return undefined;
  const url = `${scheme}${meant}${rest}`;
  const hint = meant === "" ? "an IP address has four numbers, as in 127.0.0.1" : `did you mean ${url}?`;
  const fix = meant === "" ? {} : replaceWordFix(at, text, url);
  return createProblem("MX3094.host", { name, host }, at, { hint, ...fix });
}

/** The host that is meant by one that can't be; empty if it is not known. */
function meantHost(host: string): string | undefined {
  if (/[,;]/.test(host)) return host.replaceAll(/[,;]/g, ".");
  if (host === "0.0.0.0") return "127.0.0.1";
  if (/^\d+(?:\.\d+){1,2}$/.test(host)) return "";
  return !isLoopback(host) && differsByOneTypo(host.toLowerCase(), "localhost") ? "localhost" : undefined;
}

/** Ends of names that no network has, by the ones that are meant. */
const WRONG_ENDS: Readonly<Record<string, string>> = {
  con: "com",
  cmo: "com",
  ocm: "com",
  vom: "com",
  xom: "com",
  comm: "com",
  ogr: "org",
  orgg: "org",
  nte: "net",
  nett: "net",
};

/** A host that is one letter away from a known one, or whose last part is. */
function nearHost({ name, text, at }: BackendUrl, { hostname }: URL): Problem[] {
  const clouds = [...Object.keys(CLOUD_PATHS), ...BARE_HOSTS];
  if (clouds.includes(hostname)) return [];
  const cloud = clouds.find((known) => differsByOneTypo(hostname, known));
  const cut = hostname.lastIndexOf(".") + 1;
  const end = cut === 0 ? "" : hostname.slice(cut);
  const meantEnd = differsByOneTypo(end, "local") ? "local" : WRONG_ENDS[end];
  const meant = cloud ?? (meantEnd === undefined ? undefined : hostname.slice(0, cut) + meantEnd);
  if (meant === undefined) return [];
  const url = text.replace(new RegExp(hostname.replaceAll(".", String.raw`\.`), "i"), meant);
  return [createProblem("MX3094.nearHost", { name, host: hostname, meant }, at, replaceWordFix(at, text, url))];
}

/** A path with a part twice, or with a capital or a letter for the digit of `/v1`. */
function meantPath(pathname: string): string | undefined {
  const path = pathname
    .replace(/(\/v\d+)\1\/?$/i, "$1")
    .replace(/\/(?:V(\d+)|v[il])(?=\/?$)/, (_, digit = "1") => `/v${digit}`);
  return path === pathname ? undefined : path;
}

function misled({ name, backend, text, at }: BackendUrl, { pathname, search, hash, host }: URL): Problem[] {
  const isClaude = kindOf(toData(backend) as BackendConfig).relays;
  const endpoint = isClaude ? "/v1/messages" : "/chat/completions";
  const api = isClaude ? "before /v1" : "where the API begins: …/v1";
  if (search !== "" || hash !== "" || /[?#]/.test(text)) {
    const what = text.includes("?") ? "query" : "fragment";
    return [createProblem("MX3095.query", { name, endpoint, what, api }, at)];
  }
  if (ENDPOINT.test(pathname)) {
    const base = text.replace(ENDPOINT, "").replace(isClaude ? /\/v1$/ : /$/, "");
    return [createProblem("MX3095.endpoint", { name, endpoint, url: base }, at, replaceWordFix(at, text, base))];
  }
  return isClaude ? [] : misledPath({ name, text, at }, { pathname, host });
}

function misledPath(
  { name, text, at }: Omit<BackendUrl, "backend">,
  { pathname, host }: Pick<URL, "pathname" | "host">,
): Problem[] {
  const known = CLOUD_PATHS[host];
  const isCut = known?.startsWith(pathname.replace(/\/$/, "")) === true && pathname.replace(/\/$/, "") !== known;
  const path = isCut && pathname !== "/" ? known : meantPath(pathname);
  if (path !== undefined) {
    const url = `${text.slice(0, text.lastIndexOf(pathname))}${path}`;
    return [createProblem("MX3095.path", { name, path: pathname, url }, at, replaceWordFix(at, text, url))];
  }
  if (pathname !== "/" || BARE_HOSTS.has(host)) return [];
  const base = `${text.replace(/\/$/, "")}${known ?? "/v1"}`;
  return [createProblem("MX3095.noPath", { name, url: base }, at)];
}

/** Does a key, or the client's login, leave this machine without encryption? */
export function checkCleartext(config: Dict): Problem[] {
  return backendUrls(config).flatMap(({ name, backend, url, at }) => {
    if (url?.protocol !== "http:" || isLoopback(url.hostname)) return [];
    // Clouds have a default key.
    const lowered = lowerBackend(toData(backend) as BackendConfig);
    if (!("key" in lowered || "login" in lowered)) return [];
    const secret = textAt(backend, ["login"]) === undefined ? "the key" : "the client's login";
    return [createProblem("MX3061", { secret, name, host: url.host }, at)];
  });
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

/** Ports of other protocols that `fetch` never connects to: the list of bad ports of the Fetch standard, https://fetch.spec.whatwg.org/#port-blocking */
export const REFUSED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

function portSetting(config: Dict): { readonly value: number; readonly at: Location } | undefined {
  const port = valueAt(config, ["server", "port"]);
  return port?.kind === "scalar" && typeof port.value === "number" ? { value: port.value, at: port.at } : undefined;
}

/** Can every release of the client connect to this port? 2.0.77 can't, 2.1.329 can. mallex itself can use any port. */
export function checkRefusedPorts(config: Dict): Problem[] {
  const port = portSetting(config);
  return port !== undefined && REFUSED_PORTS.has(port.value)
    ? [createProblem("MX3059", { value: String(port.value) }, port.at)]
    : [];
}

/** Ports below this one are for root. */
const FIRST_FREE_PORT = 1024;

/** May everybody listen on the port of the server? */
export function checkLowPort(config: Dict): Problem[] {
  const { value, at } = portSetting(config) ?? { value: 0 };
  if (value === 0 || value >= FIRST_FREE_PORT || REFUSED_PORTS.has(value)) return [];
  return [createProblem("MX3060", { value, firstFreePort: FIRST_FREE_PORT }, at)];
}

/** Is a backend where mallex itself listens? It would ask itself, for ever. */
export function checkBackendPort(config: Dict): Problem[] {
  const port = portSetting(config);
  if (port === undefined || port.value === 0) return [];
  const related = [{ message: "mallex listens here", at: port.at }];
  return backendUrls(config)
    .filter(({ url }) => url !== undefined && isLoopback(url.hostname) && portOf(url) === port.value)
    .map(({ name, at }) => createProblem("MX3058", { name, value: String(port.value) }, at, { related }));
}
