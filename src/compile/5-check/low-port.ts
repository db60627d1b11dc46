import type { Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { REFUSED_PORTS } from "./refused-ports.ts";

/** Ports below this one are for root. */
const FIRST_FREE_PORT = 1024;

/** May everybody listen on the port of the server? */
export function checkLowPort(config: Dict): Problem[] {
  const port = valueAt(config, ["server", "port"]);
  if (port?.kind !== "scalar" || typeof port.value !== "number") return [];
  const { value, at } = port;
  if (value === 0 || value >= FIRST_FREE_PORT || REFUSED_PORTS.has(value)) return [];
  return [
    {
      code: "MX3060",
      severity: "warning",
      message: `on most systems only root may listen on port ${value}`,
      hint: `choose one from ${FIRST_FREE_PORT} to 65535`,
      at,
    },
  ];
}
