import type { Look, Step } from "./look.ts";

/** Counts the rules that leave beginnings of lines and texts as they are, where another rule looks. */
export interface QuietCount {
  /** Takes note of the next rule. */
  pass(look: Look): void;
  /** A mark behind the rule that was passed last. */
  mark(look: Look): QuietMark;
  /** Whether every rule that was passed since is a quiet one. */
  isQuietSince(mark: QuietMark): boolean;
}

export interface QuietMark {
  readonly place: string;
  readonly passed: number;
  readonly quiet: number;
}

/** Which kinds of steps go on finding the same when a rule of this kind has cut. */
const QUIET_FOR: Readonly<Record<Step["kind"], readonly string[]>> = {
  tag: ["section", "paragraph", "line", "whole", ...kept("line", "whole")],
  section: ["section", "paragraph", "line", ...kept("section", "paragraph", "line")],
  paragraph: ["section", "paragraph", "line", ...kept("section", "paragraph", "line")],
  line: ["section", "line", ...kept("line")],
  between: [],
};

/** What is kept is still found, and with it whatever comes to stand behind it when a heading or a blank line is gone. */
function kept(...kinds: readonly string[]): string[] {
  return kinds.map((kind) => `kept ${kind}`);
}

export function createQuietCount(): QuietCount {
  const counts = new Map<string, number>();
  let passed = 0;
  let everywhere = 0;
  const quietAt = (place: string): number => (counts.get(place) ?? 0) + everywhere;
  return {
    pass(look) {
      passed += 1;
      const places = quietPlaces(look);
      if (places === "all") everywhere += 1;
      else for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
    },
    mark(look) {
      const place = placeOf(look);
      return { place, passed, quiet: quietAt(place) };
    },
    isQuietSince: (mark) => passed - mark.passed === quietAt(mark.place) - mark.quiet,
  };
}

/** Where a search depends on beginnings: the tag that it looks into, and the kind of its last step. */
function placeOf({ steps, does }: Look): string {
  const [first, second, ...others] = steps;
  if (others.length > 0 || (second !== undefined && first?.kind !== "tag")) return "deep";
  const [tag, kind = "whole"] = first?.kind === "tag" ? [first.words, second?.kind] : ["", first?.kind];
  return `${tag} ${does === "keep" ? kept(kind).join("") : kind}`;
}

/** A rule on all of a text leaves it as it is, or nothing of it. */
function quietPlaces({ steps, does }: Look): readonly string[] | "all" {
  const [first] = steps;
  const last = steps.at(-1);
  if (first === undefined || last === undefined) return "all";
  if (does === "unwrap" && steps.length > 1) return [];
  const tag = first.kind === "tag" ? first.words : "";
  if (steps.slice(tag === "" ? 0 : 1).some(({ kind }) => kind === "between")) return [];
  const kinds =
    does === "replace" ? QUIET_FOR[last.kind].filter((kind) => !kind.startsWith("kept")) : QUIET_FOR[last.kind];
  return kinds.map((kind) => `${tag} ${kind}`);
}
