import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { isLoopback } from "../../terms/is-loopback.ts";
import { backendUrls, portOf } from "./backend-urls.ts";

/** Is a backend where mallex itself listens? It would ask itself, for ever. */
export function checkBackendPort(config: Dict): Problem[] {
  const port = valueAt(config, ["server", "port"]);
  if (port?.kind !== "scalar" || port.value === 0) return [];
  return backendUrls(config)
    .filter(({ url }) => url !== undefined && isLoopback(url.hostname) && portOf(url) === port.value)
    .map(({ name, at }) => ({
      code: "MX3058",
      severity: "error",
      message: `the backend "${name}" is at port ${String(port.value)}, where mallex itself listens: it would ask itself`,
      hint: "give mallex another port, `server: { port: 3457 }`, or correct the URL",
      at,
      related: [{ message: "the port of mallex", at: port.at }],
    }));
}
