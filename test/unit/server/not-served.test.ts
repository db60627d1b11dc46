import { expect, test } from "vitest";
import { notServed } from "../../../src/server/router.ts";
import { readCases } from "../../support/read-cases.ts";

const cases = readCases(import.meta.url);

test.each(cases("of it says") as { path: string; hint?: string }[])("of $path it says: $hint", ({ path, hint }) => {
  const { problem, allow } = notServed(path, "POST");
  expect({ ...problem, allow }).toEqual({
    code: "MX8405",
    severity: "error",
    message: `there is no ${path} here`,
    ...(hint !== undefined && { hint }),
    allow: undefined,
  });
});

test("a path that is served says which methods it knows", () => {
  expect(notServed("/v1/messages", "GET")).toMatchObject({
    problem: { code: "MX8406", message: "/v1/messages does not support GET, only POST" },
    allow: "POST",
  });
});
