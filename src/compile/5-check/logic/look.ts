import type { Filter, Finder, Trim } from "../../../../generated/types/mallex.d.ts";
import type { TextTest, VersionRange } from "../../../../generated/types/plan.d.ts";
import { lowerFinder, lowerRule } from "../../6-lower/locator.ts";
import { toData, type Tree } from "../../tree.ts";
import { testProbes, testRequirements } from "./condition-keys.ts";
import { piecesOf, wordProbes, type Requirements } from "./cover-index.ts";
import { asWords } from "./text-covers.ts";

/** One step of a search, from the outside in. */
export interface Step {
  readonly kind: "tag" | "section" | "between" | "paragraph" | "line";
  /** The tag, the heading, the first mark, the first words. */
  readonly words: string;
  /** The second mark. */
  readonly end?: string;
  /** In place of a second mark: it ends in front of the first of these. */
  readonly until?: readonly string[];
}

/** Where a rule looks, and what must hold for what it finds there. */
export interface Look {
  readonly steps: readonly Step[];
  readonly tests: readonly TextTest[];
  readonly client?: VersionRange;
  readonly does: "drop" | "keep" | "unwrap" | "replace";
  /** It leaves some of what it finds, or applies to some requests only. */
  readonly isConditional: boolean;
}

/** @param tree a trim, a filter, or a finder, which drops what it has found */
export function lookOf(tree: Tree): Look {
  const data = toData(tree) as Trim | Filter | Finder;
  const { at, client } = lowerFinder(data);
  const { tag, section, between, paragraph, line } = at;
  const steps: (Step | undefined)[] = [
    tag === undefined ? undefined : { kind: "tag", words: tag },
    section === undefined ? undefined : { kind: "section", words: section },
    between === undefined ? undefined : { kind: "between", words: between.start, ...endOf(between) },
    paragraph === undefined ? undefined : { kind: "paragraph", words: paragraph },
    line === undefined ? undefined : { kind: "line", words: line },
  ];
  return {
    steps: steps.filter((step) => step !== undefined),
    tests: (at.tests ?? []).map(asWords),
    ...(client === undefined ? {} : { client }),
    does: "do" in data ? lowerRule(data).do : "drop",
    isConditional: ["unless", "when", "require"].some((key) => key in data),
  };
}

/** A rule with `from`, at one of the places of its source: what the place asks for, and what the rule does. */
export function lookAtSource(rule: Tree, finder: Tree): Look {
  const [own, place] = [lookOf(rule), lookOf(finder)];
  const client = [...(own.client ?? []), ...(place.client ?? [])];
  const { does, isConditional } = own;
  const tests = [...own.tests, ...place.tests];
  return { steps: place.steps, tests, ...(client.length > 0 && { client }), does, isConditional };
}

function endOf({ end, until }: Pick<Step, "end" | "until">): Pick<Step, "end" | "until"> {
  if (end !== undefined) return { end };
  return until === undefined ? {} : { until };
}

/** Words that stand in whatever is found. */
export function wordsIn({ steps, tests }: Look): string[] {
  return [
    ...steps.flatMap(({ kind, words, end }) => (kind === "tag" ? [] : [words, ...(end === undefined ? [] : [end])])),
    ...tests.flatMap(({ op, value }) => (op === "matches" ? [] : [op === "is" ? value.trim() : value])),
  ];
}

/** What a search asks for, as keys of the index. */
export function lookRequirements({ steps, tests }: Look): Requirements {
  return [
    ...steps.flatMap(({ kind, words }) =>
      kind === "tag" || kind === "section" ? [[`${kind}=${words}`]] : piecesOf("text", words),
    ),
    ...tests.flatMap((test) => testRequirements("text", test)),
  ];
}

/** The keys under which whatever covers this search may be filed. */
export function lookProbes(look: Look): ReadonlySet<string> {
  return new Set([
    ...look.steps.flatMap(({ kind, words }) => (kind === "tag" || kind === "section" ? [`${kind}=${words}`] : [])),
    ...wordsIn(look).flatMap((words) => wordProbes("text", words)),
    ...look.tests.flatMap((test) => testProbes("text", test)),
  ]);
}
