import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { mainProfile, mainProfiles } from "../../../../src/cli/models/profiles.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

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

test.each(cases("byRoutes") as { name: string; routes: Plan["routes"]; names: string[]; smallest: string }[])(
  "main's profiles: $name",
  ({ routes, names, smallest }) => {
    expect([...mainProfiles(plan(routes))]).toEqual(names);
    expect(mainProfile(plan(routes))).toMatchObject({ name: smallest });
  },
);

test.each(cases("byRoutes2") as { name: string; more: Partial<Plan>; without?: string; names: string[] }[])(
  "main's profiles: $name",
  ({ more, without, names }) => {
    expect([...mainProfiles(plan([], more), (name) => name !== without)]).toEqual(names);
  },
);

test("the client is told a window even where no profile is left", () => {
  expect(mainProfile(plan([]), () => false)).toMatchObject({ name: "low" });
});
