import { describe, expect, test } from "vitest";
import type { Route } from "../../../../generated/types/mallex.d.ts";
import type { Plan, Profile, Target } from "../../../../generated/types/plan.d.ts";
import { lowerTarget } from "../../../../src/plan/lower/targets.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const of = (size: string): Profile => ({
  backend: "local",
  model: "m",
  window: 99,
  output: 9,
  size,
  dialect: "native",
  sampling: {},
});
const profiles: Plan["profiles"] = { wee: of("small"), mid: of("medium"), big: of("large") };
const tiers = cases("tiers") as Plan["tiers"];

const lower = (route: Route, steps = 3): Target =>
  lowerTarget(route, { tiers: tiers.slice(0, steps), profiles, sizes: ["small", "medium", "large"] });

describe("a route's target", () => {
  test.each(cases("cases") as { title: string; given: Route; steps?: number; want: Target }[])(
    "$title",
    ({ given, steps, want }) => {
      expect(lower(given, steps)).toEqual(want);
    },
  );
});
