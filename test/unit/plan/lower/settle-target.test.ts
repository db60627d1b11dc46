import { describe, expect, test } from "vitest";
import type { Route } from "../../../../generated/types/mallex.d.ts";
import type { Plan, Profile } from "../../../../generated/types/plan.d.ts";
import { settleTarget } from "../../../../src/plan/lower/targets.ts";

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
const tiers: Plan["tiers"] = [
  { id: "low", profiles: ["wee"] },
  { id: "high", profiles: ["mid"] },
  { id: "top", profiles: ["big", "wee"] },
];

const settle = (route: Route, steps = 3): Route =>
  settleTarget(route, { tiers: tiers.slice(0, steps), profiles, sizes: ["small", "medium", "large"] });
const refusal = (atLeast: string, is: string): Route => ({
  refuse: `this needs a model of size ${atLeast} or larger, and the profile ${is}`,
});

describe("a route's target", () => {
  test.each<{ title: string; given: Route; steps?: number; want: Route }>([
    { title: "is its tier", given: { tier: "low" }, want: { tier: "low" } },
    { title: "is the first tier for the lowest", given: { tier: "lowest" }, want: { tier: "low" } },
    { title: "is the last tier for the highest", given: { tier: "highest" }, want: { tier: "top" } },
    { title: "is the only tier for the highest", given: { tier: "highest" }, steps: 1, want: { tier: "low" } },
    { title: "may be of the size asked for", given: { tier: "high", atLeast: "medium" }, want: { tier: "high" } },
    { title: "may be larger", given: { tier: "highest", atLeast: "small" }, want: { tier: "top" } },
    {
      title: "is a refusal where the model is smaller",
      given: { tier: "highest", atLeast: "medium" },
      steps: 1,
      want: refusal("medium", '"wee" is small'),
    },
    {
      title: "is a refusal where one of the tier's models is smaller",
      given: { tier: "top", atLeast: "large" },
      want: refusal("large", '"wee" is small'),
    },
    { title: "is its profile", given: { profile: "big", atLeast: "large" }, want: { profile: "big" } },
    {
      title: "is a refusal where its profile is smaller",
      given: { profile: "mid", atLeast: "large" },
      want: refusal("large", '"mid" is medium'),
    },
    { title: "is its reply", given: { reply: "a" }, want: { reply: "a" } },
  ])("$title", ({ given, steps, want }) => {
    expect(settle({ id: "a", when: { tools: "none" }, ...given }, steps)).toEqual({
      id: "a",
      when: { tools: "none" },
      ...want,
    });
  });
});
