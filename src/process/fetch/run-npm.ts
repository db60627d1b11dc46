import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { toToolProblem } from "../spawn/run-tool.ts";
import { callTool, lastOutputLines, personsEnv, type ToolEnd, type ToolInvocation } from "./run-fetch-tool.ts";

type NpmCall = Pick<ToolInvocation, "signal" | "timeoutSeconds" | "most"> & {
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const OPTIONS = [
  "--ignore-scripts",
  "--no-workspaces",
  "--no-global",
  "--loglevel=error",
  "--no-dry-run",
  "--fetch-retry-mintimeout=1000",
  "--fetch-retry-maxtimeout=3000",
];

/**
 * Runs the user's npm in a folder of ours, so that only the user's settings apply: a project's .npmrc may come from a clone, and
 * could send any environment variable to any server.
 */
export async function npmPack(
  args: readonly string[],
  { folder, env, signal, timeoutSeconds, most }: NpmCall,
): Promise<ToolEnd> {
  // npm reads the .npmrc beside the nearest package.json: here that is ours, and there is none.
  await writeFile(join(folder, "package.json"), "{}");
  return callTool({
    argv: ["npm", "pack", ...OPTIONS, ...args],
    cwd: folder,
    env: { ...personsEnv(env), npm_config_update_notifier: "false" },
    signal,
    timeoutSeconds,
    most,
  });
}

const ABSENT = /code (E404|ETARGET|ENOVERSIONS|E410)\b/;
const REFUSED = /code (E401|E403|ENEEDAUTH|E402)\b/;
const UNREACHED =
  /code (ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E5\d\d|UNABLE_TO_\w+|SELF_SIGNED\w*|CERT_\w+|ENOTCACHED)\b/;
/** npm's advice for its own users, and its stack traces. */
const ADVICE =
  /^(A complete log of this run|Note that you can also|404 *$|404 +Note that|(network +)?(If you are behind|In most cases|This is a problem)|network *$| +(at |[\w-]+: )|\} *$|(errno|syscall) ).*\n?/gm;

/**
 * Explains a failure of npm by its output. Pure.
 * @param wanted package and range, as passed to npm
 */
export function toNpmProblem(end: ToolEnd, wanted: string): Problem {
  const { how, lastOutput: text, code, exitCode } = end;
  const lines = lastOutputLines(text.replaceAll(/^npm (error|ERR!) ?/gm, "").replaceAll(ADVICE, ""));
  const name = wanted.slice(0, wanted.indexOf("@", 1));
  if (how === "late" || UNREACHED.test(text))
    return createProblem("MX6130.npm", { name, reason: how === "late" ? " it took too long" : `\n${lines}` });
  if (ABSENT.test(text)) return createProblem("MX6138", { wanted, name });
  if (REFUSED.test(text)) return createProblem("MX6131.npm", { wanted, lines, name });
  return toToolProblem({ tool: ["npm", "pack", wanted], tail: text.split("\n"), code, exitCode });
}
