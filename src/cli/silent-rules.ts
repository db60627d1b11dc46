import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import { nameOf, sayLately } from "../prove/print-unfired.ts";
import type { Style } from "../problem/print-text.ts";
import { compileFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { turnIds } from "./find-request.ts";
import { reviewTurns } from "./review-turns.ts";
import type { RunState } from "./run-files.ts";

/** A rule of the person's own that has fired in none of the newest turns, though its words went by. */
export interface SilentRule extends UnfiredRule {
  /** The file that answers those turns, absolute. */
  readonly file: string;
}

/** Those of the files of all runs, and of this folder's. A file that does not compile, or is gone, has been reported elsewhere. */
export async function silentRules(context: Context, runs: readonly RunState[]): Promise<SilentRule[]> {
  if ((await turnIds(context)).length === 0) return [];
  const files = new Set([...runs.map(({ config }) => config), ...fileHere(context)]);
  const all = await Promise.all([...files].map(async (file) => rulesIn(context, file).catch(() => [])));
  return all.flat();
}

function fileHere(context: Context): string[] {
  try {
    return [findConfig(context)];
  } catch {
    return [];
  }
}

async function rulesIn(context: Context, file: string): Promise<SilentRule[]> {
  const here = { ...context, config: file };
  const { plan, ...compiled } = await compileFile(here);
  if (plan === undefined) return [];
  return (await reviewTurns(here, { ...compiled, plan })).map((rule) => ({ ...rule, file }));
}

export function printSilent(rule: SilentRule, style: Style): string {
  return `${style("yellow", "rule")}  ${nameOf(rule)} ${sayLately(rule)}`;
}
