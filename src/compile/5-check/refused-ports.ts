import type { Place, Problem } from "../../problem/problem.ts";
import { valueAt, type Dict } from "../tree.ts";
import { backendUrls, portOf } from "./backend-urls.ts";

/** Ports of other protocols that `fetch` never connects to: the list of bad ports of the Fetch standard, https://fetch.spec.whatwg.org/#port-blocking */
export const REFUSED_PORTS: ReadonlySet<number> = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110,
  111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531, 532,
  540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061,
  6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
]);

/** Would HTTP clients connect to the ports that the file names? */
export function checkRefusedPorts(config: Dict): Problem[] {
  const own = valueAt(config, ["server", "port"]);
  const port = own?.kind === "scalar" && typeof own.value === "number" ? own.value : 0;
  return [
    // 0 lets the system choose.
    ...(own !== undefined && port !== 0 && REFUSED_PORTS.has(port) ? [refused(port, "clients", own.at)] : []),
    ...backendUrls(config).flatMap(({ url, at }) =>
      url !== undefined && REFUSED_PORTS.has(portOf(url)) ? [refused(portOf(url), "mallex", at)] : [],
    ),
  ];
}

function refused(port: number, who: string, at: Place): Problem {
  return {
    code: "MX3059",
    severity: "error",
    message: `${who} can't connect to port ${port}: it belongs to another protocol, and HTTP clients refuse it`,
    hint: "choose another port, such as 8080",
    at,
  };
}
