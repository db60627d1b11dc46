import type { Plan } from "../../generated/types/plan.d.ts";
import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import type { Layer } from "../compile/1-load/layer.ts";
import { valueAt } from "../compile/tree.ts";
import { neverFired, REVIEWED_TURNS, unfiredIn } from "../prove/review-rules.ts";
import { isPersonalRule } from "../prove/unfired-rules.ts";
import type { MallexPaths } from "../terms/places.ts";
import type { Program } from "../turn/program.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { CliContext } from "./context.ts";
import { findRequest, turnIds, type FoundRequest } from "./find-request.ts";
import { loadProgram } from "./load-program.ts";

/** Names of the files that the person writes; the others are packs. */
export function personalFiles(layers: CompiledFile["sources"]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ kind, name }) => (kind === "built-in" || kind === "pack" ? [] : [name])));
}

const LISTS = ["trim", "filters"] as const;

/** Cheap, before anything is compiled. */
export function mayHavePersonalRules(ownLayers: readonly Pick<Layer, "tree">[]): boolean {
  return ownLayers.some(({ tree }) => LISTS.some((list) => valueAt(tree, [list]) !== undefined));
}

type ReviewablePlan = CompiledFile & { readonly plan: Plan };

interface RecordedTurns {
  /** The newest first. */
  readonly turns: AsyncIterable<FoundRequest> | readonly FoundRequest[];
  /** The plan's; loaded where it is not at hand. */
  readonly loaded?: Program;
}

/**
 * The rules of the person's own files that have fired in none of the newest kept turns which this file has answered, though their words
 * stood in some. Nothing is looked at where the files have no such rule.
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

/** The newest first, each read when it is wanted. Another mallex may just remove one, and an older one has kept less of it: those are left out. */
export async function* recordedTurns(context: CliContext): AsyncGenerator<FoundRequest> {
  for (const id of (await turnIds(context)).toReversed()) {
    const turn = await findRequest(id, context).catch(() => undefined);
    if (turn !== undefined) yield turn;
  }
}
