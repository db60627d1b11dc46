import type { Problem } from "../../problem/problem.ts";
import { toToolProblem } from "../../supervise/to-tool-problem.ts";
import type { ToolEnd } from "../call-tool.ts";
import { lastLines } from "../last-lines.ts";

const ABSENT = /code (E404|ETARGET|ENOVERSIONS|E410)\b/;
const REFUSED = /code (E401|E403|ENEEDAUTH|E402)\b/;
const UNREACHED =
  /code (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|UNABLE_TO_\w+|SELF_SIGNED\w*|CERT_\w+|ENOTCACHED)\b/;

/** What it means for a person that npm failed, read from what it said. Pure. @param wanted package and range, as npm is asked */
export function toNpmProblem(end: ToolEnd, wanted: string): Problem {
  const { how, said, code, exitCode } = end;
  const lines = lastLines(said.replaceAll(/^npm (error|ERR!) /gm, ""));
  const name = wanted.slice(0, wanted.indexOf("@", 1));
  if (how === "late" || UNREACHED.test(said))
    return {
      code: "MX6130",
      severity: "error",
      message: `the registry of ${name} can't be reached:${how === "late" ? " it took too long" : `\n${lines}`}`,
      hint: "check the connection, and npm's settings of registry and proxies; what the lock names and is here already works without",
    };
  if (ABSENT.test(said))
    return {
      code: "MX6138",
      severity: "error",
      message: `the registry has no ${wanted}:\n${lines}`,
      hint: `check the name and the versions: \`npm view ${name} versions\`; a version that was taken back is found no more`,
    };
  if (REFUSED.test(said))
    return {
      code: "MX6131",
      severity: "error",
      message: `npm can't have ${wanted}:\n${lines}`,
      hint: `\`npm view ${name}\` has to work: log in with \`npm login\`, or check your .npmrc`,
    };
  return toToolProblem({ tool: ["npm", "pack", wanted], tail: said.split("\n"), code, exitCode });
}
