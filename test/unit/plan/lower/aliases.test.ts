import { expect, test } from "vitest";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { lowerAliases } from "../../../../src/plan/lower/targets.ts";

const tiers = [
  { id: "low", profiles: ["own"] },
  { id: "high", profiles: ["far"] },
] as const;

function matches(aliases: Record<string, string>): string[] {
  const data = { version: 1, aliases } as Mallex;
  return (
    lowerAliases(
      data,
      tiers.map(({ id, profiles }) => ({ id, profiles: [...profiles] })),
    ) ?? []
  ).map(({ match, to }) => `${match} → ${to.kind === "tier" ? to.tier : `(${to.profile})`}`);
}

test.each<{ title: string; given: Record<string, string>; want: string[] }>([
  { title: "none", given: {}, want: [] },
  { title: "a tier goes before a profile", given: { fast: "low", far: "far" }, want: ["fast → low", "far → (far)"] },
  {
    title: "the ends of the ladder have names of their own",
    given: { best: "highest", least: "lowest" },
    want: ["least → low", "best → high"],
  },
  {
    title: "a name before a pattern, a long one before a short one",
    given: { "*": "low", "claude-*": "low", "claude-opus-*": "high", o: "own" },
    want: ["o → (own)", "claude-opus-* → high", "claude-* → low", "* → low"],
  },
  {
    title: "the order in the file does not matter",
    given: { "b*": "low", "a*": "high" },
    want: ["a* → high", "b* → low"],
  },
])("$title", ({ given, want }) => expect(matches(given)).toEqual(want));
