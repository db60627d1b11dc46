import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import { nameOf, describeRecentUse } from "../prove/print-unfired.ts";
import type { TextStyle } from "../problem/print-text.ts";
import { loadPersonalLayers } from "../compile/1-load/load-layers.ts";
import { compileFile, compileInput } from "./compile-file.ts";
import type { CliContext } from "./context.ts";
import { findConfig } from "./find-config.ts";
import { turnIds, type FoundRequest } from "./find-request.ts";
import { recordedTurns, mayHavePersonalRules, reviewTurns } from "./review-turns.ts";
import type { RunState } from "./run-files.ts";

/** A rule of the person's own that fires in none of the newest turns, by today's file, though its words went by. */
export interface NeverFiringRule extends UnfiredRule {
  /** The file that answers those turns, absolute. */
  readonly file: string;
}

/**
 * Those of the files of all runs, and of this folder's. A file that does not compile, or is gone, has been reported elsewhere. Compiling takes
 * most of a second: only a file that has such rules, and has answered a turn that is kept, is compiled.
 */
export async function neverFiringRules(
  context: CliContext,
  runs: readonly RunState[],
  compile: typeof compileFile = compileFile,
): Promise<NeverFiringRule[]> {
  if ((await turnIds(context)).length === 0) return [];
  const named = new Set([...runs.map(({ config }) => config), ...configFilesHere(context)]);
  const files: string[] = [];
  for (const file of named) if (await hasPersonalRules(context, file).catch(() => false)) files.push(file);
  if (files.length === 0) return [];
  const kept: FoundRequest[] = [];
  for await (const turn of recordedTurns(context)) kept.push(turn);
  const all = files
    .filter((file) => kept.some(({ config }) => config === file))
    .map(async (file) => rulesIn(context, { file, turns: kept, compile }).catch(() => []));
  return (await Promise.all(all)).flat();
}

async function hasPersonalRules(context: CliContext, file: string): Promise<boolean> {
  return mayHavePersonalRules(await loadPersonalLayers(compileInput({ ...context, config: file })));
}

function configFilesHere(context: CliContext): string[] {
  try {
    return [findConfig(context)];
  } catch {
    return [];
  }
}

interface Review {
  readonly file: string;
  readonly turns: readonly FoundRequest[];
  readonly compile: typeof compileFile;
}

async function rulesIn(context: CliContext, { file, turns: kept, compile }: Review): Promise<NeverFiringRule[]> {
  const here = { ...context, config: file };
  const { plan, ...compiled } = await compile(here);
  if (plan === undefined) return [];
  return (await reviewTurns(here.paths, { ...compiled, plan }, { turns: kept })).map((rule) => ({ ...rule, file }));
}

export function printNeverFiring(rule: NeverFiringRule, style: TextStyle): string {
  return `${style("yellow", "rule")}  ${nameOf(rule)}: ${describeRecentUse(rule)}`;
}
