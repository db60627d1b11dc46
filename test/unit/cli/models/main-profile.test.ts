import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { mainProfile, mainProfiles } from "../../../../src/cli/models/profiles.ts";

const profile = (window: number): Plan["profiles"][string] => ({
  backend: "local",
  model: "m",
  window,
  output: 1,
  size: "small",
  dialect: "native",
  sampling: {},
});

function plan(routes: Plan["routes"], more: Partial<Plan> = {}): Plan {
  return {
    profiles: { low: profile(8192), high: profile(4096), other: profile(2048) },
    tiers: [
      { id: "low", profiles: ["low"] },
      { id: "high", profiles: ["high"] },
    ],
    routes,
    ...more,
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

const tiers: Plan["tiers"] = [
  { id: "low", profiles: ["low", "other"] },
  { id: "high", profiles: ["high"] },
];
const decide: NonNullable<Plan["decide"]> = { by: ["patterns"], default: "talk", forgetMs: 1 };
const talk = { id: "talk", about: "", to: { kind: "tier", tier: "low" }, patterns: [] } as const;
const again = { id: "again", about: "", to: { kind: "escalate", by: 1 }, patterns: [] } as const;

test.each<{ name: string; more: Partial<Plan>; without?: string; names: string[] }>([
  { name: "the whole chain", more: { tiers }, names: ["low", "other"] },
  { name: "not one without its key", more: { tiers }, without: "low", names: ["other"] },
  {
    name: "the tiers that intents name",
    more: { tiers, decide, intents: [{ ...talk, patterns: [] }] },
    names: ["low", "other"],
  },
  {
    name: "all tiers where one escalates",
    more: {
      tiers,
      decide,
      intents: [
        { ...talk, patterns: [] },
        { ...again, patterns: [] },
      ],
    },
    names: ["low", "other", "high"],
  },
  {
    name: "no intents where nothing asks for them",
    more: { tiers, decide: { ...decide, by: [] }, intents: [{ ...again, patterns: [] }] },
    names: ["low", "other"],
  },
])("main's profiles: $name", ({ more, without, names }) => {
  expect([...mainProfiles(plan([], more), (name) => name !== without)]).toEqual(names);
});

test("the client is told a window even where no profile is left", () => {
  expect(mainProfile(plan([]), () => false)).toMatchObject({ name: "low" });
});
