import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { mainProfile, mainProfiles } from "../../../../src/cli/launch/main-profile.ts";

const profile = (window: number): Plan["profiles"][string] => ({
  backend: "local",
  model: "m",
  window,
  output: 1,
  size: "small",
  dialect: "native",
  sampling: {},
});

function plan(routes: Plan["routes"]): Plan {
  return {
    profiles: { low: profile(8192), high: profile(4096), other: profile(2048) },
    tiers: [
      { id: "low", profiles: ["low"] },
      { id: "high", profiles: ["high"] },
    ],
    routes,
  } as Partial<Plan> as Plan;
}

test.each<{ name: string; routes: Plan["routes"]; names: string[]; smallest: string }>([
  { name: "without routes, only the lowest tier", routes: [], names: ["low"], smallest: "low" },
  {
    name: "a route of another class is not reached",
    routes: [{ id: "titles", when: [{ kind: "class", any: ["title"] }], to: { kind: "profile", profile: "other" } }],
    names: ["low"],
    smallest: "low",
  },
  {
    name: "a route of any class is, and so is one of main",
    routes: [
      { id: "long", when: [{ kind: "stream", is: true }], to: { kind: "tier", tier: "high" } },
      { id: "mine", when: [{ kind: "class", any: ["main", "title"] }], to: { kind: "profile", profile: "other" } },
    ],
    names: ["low", "high", "other"],
    smallest: "other",
  },
  {
    name: "replies and refusals reach nobody",
    routes: [{ id: "no", when: [], to: { kind: "refuse", message: "no" } }],
    names: ["low"],
    smallest: "low",
  },
])("main's profiles: $name", ({ routes, names, smallest }) => {
  expect([...mainProfiles(plan(routes))]).toEqual(names);
  expect(mainProfile(plan(routes))).toMatchObject({ name: smallest });
});
