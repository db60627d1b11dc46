import type { Problem } from "../../problem/problem.ts";
import { toToolProblem } from "../../supervise/to-tool-problem.ts";
import type { ToolEnd } from "../call-tool.ts";
import { lastOutputLines } from "../last-lines.ts";

const FULL = /No space left on device|ENOSPC|Disk quota exceeded/i;
/** What stands in git's place on a Mac until its tools for developers are installed. */
const STUB = /xcrun: error|xcode-select|No developer tools/i;
const UNREACHED =
  /Could not resolve|Couldn't resolve|Connection (refused|reset|timed out|closed by remote)|Network is unreachable|No route to host|Failed to connect|timed out|Operation too slow|early EOF|unexpected disconnect|SSL|certificate|RPC failed|The requested URL returned error: 5/i;

/** What it means for a person that git failed, read from what it said. Pure. */
export function toGitProblem(end: ToolEnd, url: string): Problem {
  const { how, lastOutput: text, code, exitCode } = end;
  if (code === "ENOENT" || FULL.test(text))
    return toToolProblem({ tool: ["git"], tail: text.split("\n"), code, exitCode });
  if (STUB.test(text)) return noTools();
  if (how === "flooding") return flooding(url);
  if (how === "late") return unreached(url, "it took too long");
  const lines = lastOutputLines(text);
  if (/transport '[^']*' not allowed/.test(text)) return forbidden(url, lines);
  if (UNREACHED.test(text)) return unreached(url, lines);
  return {
    code: "MX6131",
    severity: "error",
    message: `git can't have ${url}:\n${lines}`,
    hint: `\`git ls-remote ${url}\` has to work without a question: check the address, and that you may read it (a login by your credential helper, a key by ssh-agent)`,
  };
}

function noTools(): Problem {
  return {
    code: "MX7110",
    severity: "error",
    message: "git is not installed: this Mac has none of Apple's tools for developers",
    hint: "`xcode-select --install` brings them",
  };
}

function unreached(url: string, why: string): Problem {
  return {
    code: "MX6130",
    severity: "error",
    message: `${url} can't be reached:${why.startsWith(" ") ? "\n" : " "}${why}`,
    hint: "check the connection, and git's settings of proxies; what the lock names and is here already works without",
  };
}

function flooding(url: string): Problem {
  return {
    code: "MX6134",
    severity: "error",
    message: `${url} is too large for a pack: even the list of what it holds has no end`,
    hint: "keep the rules in a repository of their own",
  };
}

function forbidden(url: string, lines: string): Problem {
  return {
    code: "MX6136",
    severity: "error",
    message: `git may not ask ${url} in the way in which it would:\n${lines}`,
    hint: "packs come over https and ssh alone; look for `url.….insteadOf` in your git's settings",
  };
}
