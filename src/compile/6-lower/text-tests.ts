import type { TextTest as TextTestConfig } from "../../../generated/types/mallex.d.ts";
import type { TextTest, VersionRange } from "../../../generated/types/plan.d.ts";

/** A text test says one or several things; each becomes a test of its own. */
export function lowerTests(test: TextTestConfig | undefined): TextTest[] {
  if (test === undefined) return [];
  if (typeof test === "string") return [{ op: "contains", value: test }];
  const { flags = "" } = test;
  return (["is", "startsWith", "contains", "matches"] as const).flatMap((op) => {
    const value = test[op];
    return value === undefined ? [] : [{ op, value, ...(op === "matches" && flags !== "" ? { flags } : {}) }];
  });
}

/** `>=2.0 <2.2` → comparisons that must all hold. */
export function lowerRange(range: string): VersionRange {
  return range.split(" ").map((part) => {
    const [, op = "=", version = ""] = /^(<=|>=|<|>|=)?(.+)$/.exec(part) ?? [];
    return { op: op as VersionRange[number]["op"], version: version.split(".").map(Number) };
  });
}
