import { expect, test } from "vitest";
import type { Mallex } from "../../../../generated/types/mallex.d.ts";
import { lowerAliases } from "../../../../src/plan/lower/targets.ts";
import { readCases } from "../../../support/read-cases.ts";

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

test.each(readCases(import.meta.url)("cases") as { title: string; given: Record<string, string>; want: string[] }[])(
  "$title",
  ({ given, want }) => expect(matches(given)).toEqual(want),
);
