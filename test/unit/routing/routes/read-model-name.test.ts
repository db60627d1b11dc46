import { expect, test } from "vitest";
import { modelNames, readModelName } from "../../../../src/routing/routes/model-names.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";

const plan = smallPlan();

test.each([
  { model: "claude-opus-4-8", want: { kind: "any" } },
  { model: "claude", want: { kind: "any" } },
  { model: "mallex/anthropic-auto", want: { kind: "any" } },
  { model: "mallex/auto", want: { kind: "any" } },
  { model: "mallex/anthropic-gone", want: { kind: "any" } },
  { model: "mallex/whatever", want: { kind: "unknown" } },
  { model: "mallex/hgih", want: { kind: "unknown" } },
  { model: "mallex/claude-opus", want: { kind: "unknown" } },
  { model: "mallex/", want: { kind: "unknown" } },
  { model: "auto", want: { kind: "unknown" } },
  { model: "high", want: { kind: "tier", tier: "high" } },
  { model: "mallex/high", want: { kind: "tier", tier: "high" } },
  { model: "mallex/anthropic-high", want: { kind: "tier", tier: "high" } },
  { model: "own", want: { kind: "profile", profile: "own" } },
  { model: "mallex/anthropic-own", want: { kind: "profile", profile: "own" } },
  { model: "gpt-x", want: { kind: "unknown" } },
  { model: "High", want: { kind: "unknown" } },
  { model: "anthropic-high", want: { kind: "unknown" } },
  { model: "toString", want: { kind: "unknown" } },
  { model: "", want: { kind: "unknown" } },
])("$model is $want", ({ model, want }) => expect(readModelName(plan, model)).toMatchObject(want));

test("an unknown name is a problem that names the known ones", () => {
  expect(readModelName(plan, "gpt-x")).toMatchObject({
    problem: {
      code: "MX8404",
      message: 'model: there is no model "gpt-x"',
      hint: "known are mallex/auto, low, high, own, client, and every name that begins with claude",
    },
  });
});

test.each([
  { model: "mallex/hgih", meant: '"high"' },
  { model: "hihg", meant: '"high"' },
  { model: "mallex/atuo", meant: '"mallex/auto"' },
  { model: "auto", meant: '"mallex/auto"' },
])("$model is nearly $meant", ({ model, meant }) =>
  expect(readModelName(plan, model)).toMatchObject({
    problem: { hint: expect.stringMatching(`^did you mean ${meant}\\? known are `) as string },
  }),
);

test("every name that is listed is known", () => {
  const kinds = [...modelNames(plan).keys()].map((name) => readModelName(plan, name).kind);
  expect(kinds).toEqual(["any", "tier", "tier", "tier", "tier", "profile", "profile"]);
});
