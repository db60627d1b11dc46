import type { Plan } from "../../generated/types/plan.d.ts";
import type { UnfiredRule } from "../../generated/types/explanation.d.ts";
import type { Layer } from "../compile/1-load/layer.ts";
import { valueAt } from "../compile/tree.ts";
import { neverFired, REVIEWED_TURNS, unfiredIn } from "../prove/review-rules.ts";
import { isOwnRule } from "../prove/unfired-rules.ts";
import type { Places } from "../terms/places.ts";
import type { Program } from "../turn/program.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { findRequest, turnIds, type FoundRequest } from "./find-request.ts";
import { loadProgram } from "./load-program.ts";

/** Names of the files that the person writes; the others are packs. */
export function ownFiles(layers: CompiledFile["sources"]): ReadonlySet<string> {
  return new Set(layers.flatMap(({ kind, name }) => (kind === "built-in" || kind === "pack" ? [] : [name])));
}

const LISTS = ["trim", "filters"] as const;

/** Cheap, before anything is compiled. */
export function mayHaveOwnRules(ownLayers: readonly Pick<Layer, "tree">[]): boolean {
  return ownLayers.some(({ tree }) => LISTS.some((list) => valueAt(tree, [list]) !== undefined));
}

type Compiled = CompiledFile & { readonly plan: Plan };

interface Kept {
  /** The newest first. */
  readonly kept: AsyncIterable<FoundRequest> | readonly FoundRequest[];
  /** The plan's; loaded where it is not at hand. */
  readonly loaded?: Program;
}

/**
 * The rules of the person's own files that have fired in none of the newest kept turns which this file has answered, though their words
 * stood in some. Nothing is looked at where the files have no such rule.
 */
export async function reviewTurns(
  { plans }: Places,
  compiled: Compiled,
  { kept, loaded }: Kept,
): Promise<UnfiredRule[]> {
  const { plan, config, sources, file } = compiled;
  const review = { origins: config, own: ownFiles(sources) };
  const hasOwn = LISTS.some((list) => plan[list].some((_, at) => isOwnRule(valueAt(config, [list, at]), review.own)));
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
export async function* keptTurns(context: Context): AsyncGenerator<FoundRequest> {
  for (const id of (await turnIds(context)).toReversed()) {
    const turn = await findRequest(id, context).catch(() => undefined);
    if (turn !== undefined) yield turn;
  }
}
