import type { Problem } from "./problem.ts";

/** What is wrong with a field of a request (MX8002). @param path as the client wrote it: `tools[2].name` @param what goes on behind it: `is missing` */
export function wrongField(path: string, what: string): Problem {
  return { code: "MX8002", severity: "error", message: `${path}: ${what}`, at: { path } };
}
