import { expect, test } from "vitest";
import type { VersionRange } from "../../../../generated/types/plan.d.ts";
import { satisfiesVersion } from "../../../../src/shared/text/match.ts";

const range = (op: VersionRange[number]["op"], ...version: number[]): VersionRange => [{ op, version }];

test.each<{ release: string | undefined; in: VersionRange | undefined; want: boolean }>([
  { release: "2.1.329", in: undefined, want: true },
  { release: undefined, in: undefined, want: true },
  { release: undefined, in: range(">=", 0), want: false },
  { release: "", in: range(">=", 0), want: false },
  { release: "newest", in: range(">=", 0), want: false },
  { release: "2.0.77", in: range("<", 2, 1), want: true },
  { release: "2.1.0", in: range("<", 2, 1), want: false },
  { release: "2.1.329", in: range("<=", 2, 1), want: true },
  { release: "2.1.329", in: range(">", 2, 1), want: false },
  { release: "2.1.329", in: range(">=", 2, 1, 329), want: true },
  { release: "2.1.99", in: range(">=", 2, 1, 329), want: false },
  { release: "10.0.0", in: range(">", 9), want: true },
  { release: "2.1.329", in: range("=", 2, 1), want: true },
  { release: "2.1.329", in: range("=", 2, 1, 3), want: false },
  { release: "2", in: range("=", 2, 0), want: true },
  { release: "2.1.329-beta.1", in: range("=", 2, 1, 329), want: true },
  { release: "2.1.5", in: [...range(">=", 2, 1), ...range("<", 2, 1, 9)], want: true },
  { release: "2.1.9", in: [...range(">=", 2, 1), ...range("<", 2, 1, 9)], want: false },
])("$release is in $in: $want", ({ release, in: named, want }) => expect(satisfiesVersion(named, release)).toBe(want));
