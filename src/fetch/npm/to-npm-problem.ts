import type { Problem } from "../../problem/problem.ts";
import { toToolProblem } from "../../supervise/to-tool-problem.ts";
import type { ToolEnd } from "../call-tool.ts";
import { lastOutputLines } from "../last-lines.ts";

const ABSENT = /code (E404|ETARGET|ENOVERSIONS|E410)\b/;
const REFUSED = /code (E401|E403|ENEEDAUTH|E402)\b/;
const UNREACHED =
  /code (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|UNABLE_TO_\w+|SELF_SIGNED\w*|CERT_\w+|ENOTCACHED)\b/;
/** What npm adds for people who call it themselves, and where in its own code it was. */
const ADVICE =
  /^(A complete log of this run|Note that you can also|404 *$|404 +Note that|(network +)?(If you are behind|In most cases|This is a problem)|network *$| +(at |[\w-]+: )|\} *$|(errno|syscall) ).*\n?/gm;

/** What it means for a person that npm failed, read from what it said. Pure. @param wanted package and range, as npm is asked */
export function toNpmProblem(end: ToolEnd, wanted: string): Problem {
  const { how, lastOutput: text, code, exitCode } = end;
  const lines = lastOutputLines(text.replaceAll(/^npm (error|ERR!) ?/gm, "").replaceAll(ADVICE, ""));
  const name = wanted.slice(0, wanted.indexOf("@", 1));
  if (how === "late" || UNREACHED.test(text))
    return {
      code: "MX6130",
      severity: "error",
      message: `the registry of ${name} can't be reached:${how === "late" ? " it took too long" : `\n${lines}`}`,
      hint: "check the connection, and npm's settings of registry and proxies; what the lock names and is here already works without",
    };
  if (ABSENT.test(text))
    return {
      code: "MX6138",
      severity: "error",
      message: `the registry has no ${wanted}`,
      hint: `look for it with \`npm view ${name} versions\`; what is in no registry has to be installed in the project (\`npm install <its tarball or repository>\`), or copied into it by somebody who has it (\`mallex vendor\`)`,
    };
  if (REFUSED.test(text))
    return {
      code: "MX6131",
      severity: "error",
      message: `npm can't have ${wanted}:\n${lines}`,
      hint: `\`npm view ${name}\` has to work: log in with \`npm login\`, or check your ~/.npmrc (no key of a project's .npmrc is used)`,
    };
  return toToolProblem({ tool: ["npm", "pack", wanted], tail: text.split("\n"), code, exitCode });
}
