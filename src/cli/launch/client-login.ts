import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { relaysLogin } from "../../server/http/guard.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { settingsHere, userSettingsEnvironment, userSettingsFile } from "./client-settings.ts";

type LoginContext = Pick<CliContext, "cwd" | "env" | "homeDir">;

/** What the client takes in place of a login that it has kept itself. */
const VARIABLES = ["ANTHROPIC_API_KEY", "ANTHROPIC_AUTH_TOKEN", "CLAUDE_CODE_OAUTH_TOKEN"];

/** Whether Claude Code is logged in, as far as files and variables show. No value is kept. */
export function hasClientLogin(context: LoginContext): boolean {
  const folder = context.env["CLAUDE_CONFIG_DIR"];
  const kept = keysIn(join(dirname(userSettingsFile(context)), ".credentials.json"));
  // On a Mac the login itself lies in the keychain, and its account here.
  const state = keysIn(join(folder || context.homeDir, ".claude.json"));
  return kept.includes("claudeAiOauth") || ["oauthAccount", "primaryApiKey"].some((key) => state.includes(key));
}

/** A warning where a profile is used with the client's login, and there is none: the client then answers nothing, not even by a local model. */
export function missingLogin(plan: Plan, context: LoginContext): Problem[] {
  if (!relaysLogin(plan) || hasClientLogin(context)) return [];
  const variables = { ...context.env, ...userSettingsEnvironment(context) };
  if (VARIABLES.some((name) => (variables[name] ?? "") !== "")) return [];
  if (settingsHere(context).some((one) => isRecord(one) && "apiKeyHelper" in one)) return [];
  return [createProblem("MX7592", {})];
}

/** The keys of a file that have a value; none if it can't be read. */
function keysIn(file: string): readonly string[] {
  try {
    const found: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isRecord(found) ? Object.keys(found).filter((key) => (found[key] ?? "") !== "") : [];
  } catch {
    return [];
  }
}
