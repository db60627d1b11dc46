import type { BackendConfig } from "../../backends/kind.ts";
import { lowerBackend } from "../../backends/registry.ts";
import { type Dict, entriesOf, entryOf, textAt, toData, valueAt } from "../../config/parse/tree.ts";
import { type Location, type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isLoopback } from "../../shared/utilities.ts";
import { backendUrls, portOf } from "./backend-urls.ts";
import { nearHost, wrongHost } from "./hosts.ts";
import { wrongPath } from "./paths.ts";
import { unusualPort, wrongCloud } from "./probable-urls.ts";

/** Is each backend's URL valid, and does it end where mallex appends the path of its endpoint? */
export function checkBackendPaths(config: Dict): Problem[] {
  return backendUrls(config).flatMap((found) => {
    const { name, url, text, at } = found;
    const problem = wrongHost(found) ?? (url && wrongCloud(found, url));
    if (problem !== undefined) return [problem];
    if (url !== undefined && url.port !== "0")
      return [...nearHost(found, url), ...wrongPath(found, url), ...unusualPort(found, url)];
    const port = /^https?:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1];
    const isPort = port !== undefined && (Number(port) < 1 || Number(port) > 65_535);
    return [isPort ? createProblem("MX3094.port", { name, port }, at) : createProblem("MX3094.url", { name }, at)];
  });
}

/** Does the URL of the search end before the path that mallex appends? */
export function checkSearchUrl(config: Dict): Problem[] {
  const url = valueAt(config, ["search", "url"]);
  const text = textAt(url, []) ?? "";
  const base = text.replace(/\/search\/?(?:\?.*)?$/, "");
  if (url === undefined || base === text || textAt(config, ["search", "kind"]) !== "searxng") return [];
  return [createProblem("MX3095.search", { url: base }, url.at)];
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
