import { expect, test } from "vitest";
import { modelNames, readModelName } from "../../../../src/routing/routes/model-names.ts";
import { smallPlan } from "../../prompt/conversation/small-program.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const plan = smallPlan();

test.each(cases("is") as { model: string; want: Readonly<Record<string, unknown>> }[])(
  "$model is $want",
  ({ model, want }) => expect(readModelName(plan, model)).toMatchObject(want),
);

test("an unknown name is a problem that names the known ones", () => {
  expect(readModelName(plan, "gpt-x")).toMatchObject(cases("unknownNameProblemNames") as object);
});

test.each(cases("is nearly") as { model: string; meant: string }[])("$model is nearly $meant", ({ model, meant }) =>
  expect(readModelName(plan, model)).toMatchObject({
    problem: { hint: expect.stringMatching(`^did you mean ${meant}\\? known are `) as string },
  }),
);

test("every name that is listed is known", () => {
  const kinds = [...modelNames(plan).keys()].map((name) => readModelName(plan, name).kind);
  expect(kinds).toEqual(["any", "tier", "tier", "tier", "tier", "profile", "profile"]);
});
