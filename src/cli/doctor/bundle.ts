import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRedactor } from "../../diagnostics/log/redact.ts";
import { createPrivateFile } from "../../process/files/checked-private-file.ts";
import { createError } from "../../diagnostics/problem.ts";
import { plainStyle } from "../../diagnostics/print-problems.ts";
import { compileFile } from "../compile/compile-file.ts";
import { readKeys } from "../models/credentials.ts";
import type { CliContext } from "../context/context.ts";
import type { CheckResult } from "./checks.ts";
import { printReport } from "./print-report.ts";

/** Lines of the log. */
const LINES = 60;

/**
 * Writes a report for an issue: what the checks found, and the end of the log, which has names and figures but no prompts. Secrets, the user's
 * name and home, and the names of other machines are taken out.
 * @throws {MallexError} MX7505 when the file exists
 */
export async function writeBundle(context: CliContext, results: readonly CheckResult[], file: string): Promise<string> {
  const clean = await cleaner(context);
  const text = [
    "# mallex doctor",
    "",
    "```text",
    clean(printReport(results, plainStyle)),
    "```",
    "",
    `## The last ${LINES} lines of the log`,
    "",
    "```text",
    clean(endOfLog(context)),
    "```",
    "",
  ].join("\n");
  if (!createPrivateFile(file, text))
    throw createError("MX7505", { file }, undefined, { hint: "remove it, or name another file" });
  return file;
}

/** Takes out secrets by value and by shape, and what says who and where the user is. */
async function cleaner({ env, homeDir, cwd, ...context }: CliContext): Promise<(text: string) => string> {
  const redact = createRedactor(await secretsOf({ env, homeDir, cwd, ...context }));
  const user = env["USER"] ?? env["LOGNAME"] ?? "";
  const name = /^[\w-]{3,}$/.test(user) && user !== "root" ? new RegExp(`\\b${user}\\b`, "g") : undefined;
  return (text) => {
    const here = cwd === homeDir ? redact(text) : redact(text).replaceAll(cwd, "<project>");
    const plain = withoutHosts(here.replaceAll(homeDir, "~"));
    return name === undefined ? plain : plain.replaceAll(name, "<user>");
  };
}

const SECRET_NAME = /(?:KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$/i;

/** Whatever could be one: what is taken out too much costs nothing here. */
async function secretsOf(context: CliContext): Promise<string[]> {
  const variables = Object.entries(context.env).flatMap(([name, value]) =>
    value !== undefined && (SECRET_NAME.test(name) || /proxy$/i.test(name)) ? [value.trim()] : [],
  );
  const { plan, file } = await compileFile(context).catch(() => ({ plan: undefined, file: "" }));
  const keys = plan === undefined ? [] : [...readKeys(plan, file, context).values.values()];
  return [...variables, ...keys, ...textOf(context.paths.token)].filter((secret) => secret !== "");
}

/** Not only of a file that is private, as it should be. */
function textOf(file: string): string[] {
  try {
    return [readFileSync(file, "utf8").trim()];
  } catch {
    return [];
  }
}

/** Names that everyone knows, and this machine. */
const PUBLIC =
  /^(?:127\.0\.0\.1|localhost|\[::1\]|api\.anthropic\.com|openrouter\.ai|huggingface\.co|github\.com|pypi\.org|registry\.npmjs\.org)$/i;

function withoutHosts(text: string): string {
  return text.replaceAll(
    /(https?:\/\/)(?:[^\s/@"'`]+@)?([^\s/:"'`]+|\[[\d:a-f]+\])/gi,
    (_, scheme: string, host: string) => `${scheme}${PUBLIC.test(host) ? host : "<host>"}`,
  );
}

/** Of warnings, errors and starts: other lines say what a person did when. */
function endOfLog({ paths }: CliContext): string {
  const [text = ""] = textOf(join(paths.logs, "mallex.log"));
  const lines = text.split("\n").filter((line) => /"level":"(?:warn|error)"|"event":"started"/.test(line));
  return lines.slice(-LINES).join("\n");
}
