import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import { nameOf, sayLately } from "../prove/print-unfired.ts";
import type { Style } from "../problem/print-text.ts";
import { loadOwnLayers } from "../compile/1-load/load-layers.ts";
import { compileFile, compileInput } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { turnIds, type FoundRequest } from "./find-request.ts";
import { keptTurns, mayHaveOwnRules, reviewTurns } from "./review-turns.ts";
import type { RunState } from "./run-files.ts";

/** A rule of the person's own that fires in none of the newest turns, by today's file, though its words went by. */
export interface SilentRule extends UnfiredRule {
  /** The file that answers those turns, absolute. */
  readonly file: string;
}

/**
 * Those of the files of all runs, and of this folder's. A file that does not compile, or is gone, has been reported elsewhere. Compiling takes
 * most of a second: only a file that has such rules, and has answered a turn that is kept, is compiled.
 */
export async function silentRules(
  context: Context,
  runs: readonly RunState[],
  compile: typeof compileFile = compileFile,
): Promise<SilentRule[]> {
  if ((await turnIds(context)).length === 0) return [];
  const named = new Set([...runs.map(({ config }) => config), ...fileHere(context)]);
  const files: string[] = [];
  for (const file of named) if (await hasOwnRules(context, file).catch(() => false)) files.push(file);
  if (files.length === 0) return [];
  const kept: FoundRequest[] = [];
  for await (const turn of keptTurns(context)) kept.push(turn);
  const all = files
    .filter((file) => kept.some(({ config }) => config === file))
    .map(async (file) => rulesIn(context, { file, kept, compile }).catch(() => []));
  return (await Promise.all(all)).flat();
}

async function hasOwnRules(context: Context, file: string): Promise<boolean> {
  return mayHaveOwnRules(await loadOwnLayers(compileInput({ ...context, config: file })));
}

function fileHere(context: Context): string[] {
  try {
    return [findConfig(context)];
  } catch {
    return [];
  }
}

interface Review {
  readonly file: string;
  readonly kept: readonly FoundRequest[];
  readonly compile: typeof compileFile;
}

async function rulesIn(context: Context, { file, kept, compile }: Review): Promise<SilentRule[]> {
  const here = { ...context, config: file };
  const { plan, ...compiled } = await compile(here);
  if (plan === undefined) return [];
  return (await reviewTurns(here.places, { ...compiled, plan }, { kept })).map((rule) => ({ ...rule, file }));
}

export function printSilent(rule: SilentRule, style: Style): string {
  return `${style("yellow", "rule")}  ${nameOf(rule)}: ${sayLately(rule)}`;
}
