import { expect, test } from "vitest";
import type { VersionRange } from "../../../../generated/types/plan.d.ts";
import { satisfiesVersion } from "../../../../src/shared/text/match.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("cases") as { release: string | undefined; in: VersionRange | undefined; want: boolean }[])(
  "$release is in $in: $want",
  ({ release, in: named, want }) => expect(satisfiesVersion(named, release)).toBe(want),
);
