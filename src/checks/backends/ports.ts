import { valueAt, type Dict } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { isLoopback } from "../../shared/utilities.ts";
import { backendUrls, portOf } from "./urls.ts";

/** Ports of other protocols that `fetch` never connects to: the list of bad ports of the Fetch standard, https://fetch.spec.whatwg.org/#port-blocking */
export const REFUSED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Can every release of the client connect to this port? 2.0.77 can't, 2.1.329 can. mallex itself can use any port. */
export function checkRefusedPorts(config: Dict): Problem[] {
  const port = valueAt(config, ["server", "port"]);
  if (port?.kind !== "scalar" || !REFUSED_PORTS.has(Number(port.value))) return [];
  return [createProblem("MX3059", { value: String(port.value) }, port.at)];
}

/** Ports below this one are for root. */
const FIRST_FREE_PORT = 1024;

/** May everybody listen on the port of the server? */
export function checkLowPort(config: Dict): Problem[] {
  const port = valueAt(config, ["server", "port"]);
  if (port?.kind !== "scalar" || typeof port.value !== "number") return [];
  const { value, at } = port;
  if (value === 0 || value >= FIRST_FREE_PORT || REFUSED_PORTS.has(value)) return [];
  return [createProblem("MX3060", { value, firstFreePort: FIRST_FREE_PORT }, at)];
}

/** Is a backend where mallex itself listens? It would ask itself, for ever. */
export function checkBackendPort(config: Dict): Problem[] {
  const port = valueAt(config, ["server", "port"]);
  if (port?.kind !== "scalar" || port.value === 0) return [];
  return backendUrls(config)
    .filter(({ url }) => url !== undefined && isLoopback(url.hostname) && portOf(url) === port.value)
    .map(({ name, at }) =>
      createProblem("MX3058", { name, value: String(port.value) }, at, {
        related: [{ message: "the port of mallex", at: port.at }],
      }),
    );
}
