import { expect, test } from "vitest";
import { modelWeights } from "../../../../src/plan/lower/model-size.ts";
import { parametersIn } from "../../../../src/plan/lower/profiles.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("parameters") as [string, number | undefined][])("parameters in %s: %s billion", (id, billions) =>
  expect(parametersIn(id)).toBe(billions === undefined ? undefined : Math.round(billions * 1e9)),
);

test.each(cases("weights") as [string, number][])("weights of %s: %s GB", (id, gigabytes) => {
  expect(modelWeights(id)?.bytes).toBeCloseTo(gigabytes * 1e9, -3);
});

test("what is known goes before the name, for the bits that the name says", () => {
  const facts = { weights: "9GB", parameters: "2B" };
  expect(modelWeights("acme/x-70b-4bit", facts)).toEqual({ bytes: 9e9, isLeast: false });
  expect(modelWeights("acme/x-70b-8bit", facts)).toEqual({ bytes: 17e9, isLeast: false });
  expect(modelWeights("acme/x-70b", facts)).toEqual({ bytes: 9e9, isLeast: true });
  expect(modelWeights("acme/x-4bit", { parameters: "16B" })?.bytes).toBe(9e9);
});

test.each(cases("whetherHubKnowsBetter") as [string, undefined | boolean][])(
  "whether the hub knows it better is said of %s: %s",
  (id, isGuess) => expect(modelWeights(id)?.isGuess).toBe(isGuess),
);

test.each(["./models/x-70b", "~/x-70b", "/x-70b", "mallex/smollm2-135m", "acme/x"])("%s: nothing is said", (id) =>
  expect(modelWeights(id)).toBeUndefined(),
);
