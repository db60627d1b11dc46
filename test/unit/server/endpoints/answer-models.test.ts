import { describe, expect, test } from "vitest";
import { findModel, listModels } from "../../../../src/server/endpoints/models.ts";
import { testPlan } from "../../../support/test-server.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const plan = testPlan({
  tiers: [
    { id: "low", profiles: ["coder"] },
    { id: "high", about: "for what is hard", profiles: ["coder"] },
  ],
});

const page = (query: string): object => {
  const { data, ...rest } = listModels(plan, new URLSearchParams(query));
  return { ids: data.map(({ id }) => id), ...rest };
};

describe("the list of models", () => {
  test.each(cases("the list of models") as { given: string; ids: readonly string[]; more: boolean }[])(
    "?$given",
    ({ given, ids, more }) => {
      expect(page(given)).toEqual({ ids, has_more: more, first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null });
    },
  );

  test.each(["limit=0", "limit=1001", "limit=x"])("?%s is refused", (query) => {
    expect(() => page(query)).toThrow(/limit: must be a whole number from 1 to 1000.*MX8002/);
  });
});

test.each(["after_id", "before_id"])("an unknown %s is refused by its name", (name) => {
  expect(() => page(`${name}=nobody`)).toThrow(`${name}: `);
});

test.each(cases("mayAskedFoundThough") as [string, string][])(
  "%s, which may be asked, is found though it is not listed",
  (id, name) => {
    expect(findModel(plan, id)).toMatchObject({ id, display_name: name });
  },
);

test("one model is found by its id, an unknown one is refused with the names that exist", () => {
  expect(findModel(plan, "mallex/anthropic-high")).toEqual(cases("oneModelFoundId"));
  expect(() => findModel(plan, "gpt-x")).toThrow(/there is no model "gpt-x".*MX8404/);
  expect(() => findModel(plan, "mallex/codr")).toThrow(
    expect.objectContaining({
      problem: expect.objectContaining({ hint: expect.stringMatching(/^did you mean "coder"\?/) as string }) as object,
    }),
  );
});
