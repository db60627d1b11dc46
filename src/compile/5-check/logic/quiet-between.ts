import type { RuleSearch, SearchStep } from "./look.ts";

/** Counts the rules that leave beginnings of lines and texts as they are, where another rule looks. */
export interface LineStartTracker {
  /** Takes note of the next rule. */
  pass(search: RuleSearch): void;
  /** A mark behind the rule that was passed last. */
  mark(search: RuleSearch): LineStartCheckpoint;
  /** Whether every rule that was passed since is a quiet one. */
  isQuietSince(mark: LineStartCheckpoint): boolean;
}

export interface LineStartCheckpoint {
  readonly scope: string;
  readonly passed: number;
  readonly quiet: number;
}

/** Which kinds of steps go on finding the same when a rule of this kind has cut. */
const QUIET_FOR: Readonly<Record<SearchStep["kind"], readonly string[]>> = {
  tag: ["section", "paragraph", "line", "whole", ...keptStepKinds("line", "whole")],
  section: ["section", "paragraph", "line", ...keptStepKinds("section", "paragraph", "line")],
  paragraph: ["section", "paragraph", "line", ...keptStepKinds("section", "paragraph", "line")],
  line: ["section", "line", ...keptStepKinds("line")],
  between: [],
};

/** What is kept is still found, and with it whatever comes to stand behind it when a heading or a blank line is gone. */
function keptStepKinds(...kinds: readonly string[]): string[] {
  return kinds.map((kind) => `kept ${kind}`);
}

export function createLineStartTracker(): LineStartTracker {
  const counts = new Map<string, number>();
  let passed = 0;
  let everywhere = 0;
  const quietAt = (path: string): number => (counts.get(path) ?? 0) + everywhere;
  return {
    pass(search) {
      passed += 1;
      const scopes = unaffectedScopes(search);
      if (scopes === "all") everywhere += 1;
      else for (const path of scopes) counts.set(path, (counts.get(path) ?? 0) + 1);
    },
    mark(search) {
      const path = searchScopeOf(search);
      return { scope: path, passed, quiet: quietAt(path) };
    },
    isQuietSince: (mark) => passed - mark.passed === quietAt(mark.scope) - mark.quiet,
  };
}

/** Where a search depends on beginnings: the tag that it looks into, and the kind of its last step. */
function searchScopeOf({ steps, does }: RuleSearch): string {
  const [first, second, ...others] = steps;
  if (others.length > 0 || (second !== undefined && first?.kind !== "tag")) return "deep";
  const [tag, kind = "whole"] = first?.kind === "tag" ? [first.text, second?.kind] : ["", first?.kind];
  return `${tag} ${does === "keep" ? keptStepKinds(kind).join("") : kind}`;
}

/** A rule on all of a text leaves it as it is, or nothing of it. */
function unaffectedScopes({ steps, does }: RuleSearch): readonly string[] | "all" {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return "all";
  if (does === "unwrap" && steps.length > 1) return [];
  const tag = first.kind === "tag" ? first.text : "";
  if (steps.slice(tag === "" ? 0 : 1).some(({ kind }) => kind === "between")) return [];
  const kinds =
    does === "replace" ? QUIET_FOR[last.kind].filter((kind) => !kind.startsWith("kept")) : QUIET_FOR[last.kind];
  return kinds.map((kind) => `${tag} ${kind}`);
}
