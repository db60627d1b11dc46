import type { UsableSource } from "../models/initial-config.ts";

export const ROUTINGS: readonly ["local", "claude", "tiers"] = ["local", "claude", "tiers"];
export const CLOUDS: readonly ["login", "key"] = ["login", "key"];
export const ON_EXIT: readonly ["askOnce", "ask", "stop", "keep"] = ["askOnce", "ask", "stop", "keep"];

/** What a person has chosen. What is absent stays as it is, or is the default in a new file. */
export interface SetupAnswers {
  readonly model?: UsableSource;
  /** `local`: one model answers everything. `claude`: hard questions go to Claude. `tiers`: to another model, `high`. */
  readonly routing?: (typeof ROUTINGS)[number];
  readonly high?: UsableSource;
  /** Who pays for Claude: the login of Claude Code, or the key in ANTHROPIC_API_KEY. */
  readonly cloud?: (typeof CLOUDS)[number];
  /** Keep credentials on this machine. */
  readonly credentials?: boolean;
  /** Paths that never leave this machine. */
  readonly keepLocal?: readonly string[];
  readonly record?: boolean;
  readonly onExit?: (typeof ON_EXIT)[number];
}
