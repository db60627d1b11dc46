import { expect, test } from "vitest";
import type { Plan } from "../../../../generated/types/plan.d.ts";
import { modelRows } from "../../../../src/cli/launch/release-settings.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const local = testPlan().profiles["coder"] as Plan["profiles"][string];
const price = { input: 5, output: 25, cacheRead: 0.5, cacheWrite: 6.25 };
const claude = { ...local, backend: "claude", model: "claude-opus-4-8", leaves: true, price } as const;

const small = { ...local, model: "mallex/smollm2-135m" };
const remote = { ...local, backend: "desk", model: "some/qwen3-coder" };
const backends: Plan["backends"] = {
  ...testPlan().backends,
  desk: { kind: "openai", url: "http://192.168.1.20:8080/v1", private: true },
  claude: { kind: "anthropic", url: "https://api.example.test", key: { env: "KEY" } },
};

const MIXED = testPlan({
  backends,
  profiles: { quick: small, coder: remote, opus: claude },
  tiers: [
    { id: "low", about: "everyday questions", profiles: ["quick"] },
    { id: "high", profiles: ["opus", "coder"] },
  ],
});
const usable = (): boolean => true;

test("one model is one row, which says where it runs", () => {
  const tiers: Plan["tiers"] = ["low", "high"].map((id) => ({ id, profiles: ["quick"] }));
  expect(modelRows(testPlan({ profiles: { quick: small }, tiers }), usable)).toEqual([
    { model: "mallex/anthropic-auto", label: "auto", description: "smollm2-135m on this machine" },
  ]);
});

test("the rules, tiers and profiles, none that means the same as one before it", () => {
  expect(modelRows(MIXED, usable)).toEqual(cases("rulesTiersProfilesNone"));
});

test("a profile without its key is offered nowhere", () => {
  const rows = modelRows(MIXED, (name) => name !== "opus");
  expect(rows.map(({ label }) => label)).toEqual(["auto", "low", "high"]);
  expect(rows.at(-1)?.description).toBe("qwen3-coder on your server desk");
});
