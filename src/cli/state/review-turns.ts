import type { UnfiredRule } from "../../../generated/types/explanation.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Layer } from "../../config/layers/layer.ts";
import { loadPersonalLayers } from "../../config/load/load-layers.ts";
import { valueAt } from "../../config/parse/tree.ts";
import type { TextStyle } from "../../diagnostics/print-problems.ts";
import {
  describeRecentUse,
  isPersonalRule,
  nameOf,
  neverFired,
  REVIEWED_TURNS,
  unfiredIn,
} from "../../inspect/explain/unfired-rules.ts";
import type { Program } from "../../prompt/templates/program.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { compileFile, compileInput, type CompiledFile } from "../compile/compile-file.ts";
import { loadProgram } from "../compile/load-compiled-plan.ts";
import { findConfig } from "../context/config-file.ts";
import type { CliContext } from "../context/context.ts";
import { findRequest, turnIds, type FoundRequest } from "./find-request.ts";
import type { RunState } from "./run-files.ts";

/** Names of the user's own files; the others are packs. */
export function personalFiles(layers: CompiledFile["sources"]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ kind, name }) => (kind === "built-in" || kind === "pack" ? [] : [name])));
}

const LISTS = ["trim", "filters"] as const;

/** Cheap, before anything is compiled. */
function mayHavePersonalRules(ownLayers: readonly Pick<Layer, "tree">[]): boolean {
  return ownLayers.some(({ tree }) => LISTS.some((list) => valueAt(tree, [list]) !== undefined));
}

type ReviewablePlan = CompiledFile & { readonly plan: Plan };

interface RecordedTurns {
  /** The newest first. */
  readonly turns: AsyncIterable<FoundRequest> | readonly FoundRequest[];
  /** The plan's program; loaded if absent. */
  readonly loaded?: Program;
}

/**
 * The rules of the user's own files that fired in none of the newest recorded turns of this file, although their text
 * occurred in some. Reads no turns if the files have no such rule.
 */
export async function reviewTurns(
  { plans }: MallexPaths,
  compiled: ReviewablePlan,
  { turns: kept, loaded }: RecordedTurns,
): Promise<UnfiredRule[]> {
  const { plan, config, sources, file } = compiled;
  const review = { origins: config, own: personalFiles(sources) };
  const hasOwn = LISTS.some((list) =>
    plan[list].some((_, at) => isPersonalRule(valueAt(config, [list, at]), review.own)),
  );
  if (!hasOwn) return [];
  const program = loaded ?? (await loadProgram(compiled, plans));
  const turns: UnfiredRule[][] = [];
  for await (const turn of kept) {
    if (turns.length >= REVIEWED_TURNS) break;
    const unfired = turn.config === file ? unfiredIn(program, turn, review) : undefined;
    if (unfired !== undefined) turns.push(unfired);
  }
  return neverFired(turns);
}

/** The newest first, each read on demand. Turns that another mallex removes meanwhile, or that an older one recorded incompletely, are left out. */
export async function* recordedTurns(context: CliContext): AsyncGenerator<FoundRequest> {
  for (const id of (await turnIds(context)).toReversed()) {
    const turn = await findRequest(id, context).catch(() => undefined);
    if (turn !== undefined) yield turn;
  }
}

/** A rule of the user's own that, by today's file, fires in none of the newest turns, although its text occurs in some. */
export interface NeverFiringRule extends UnfiredRule {
  /** The file that answers those turns, absolute. */
  readonly file: string;
}

/**
 * Such rules in the files of all runs and of this folder. Files that don't compile, or are missing, are reported elsewhere. Compiling takes
 * most of a second, so only a file with such rules and with recorded turns is compiled.
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
