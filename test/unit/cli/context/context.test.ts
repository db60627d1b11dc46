import { expect, test } from "vitest";
import { withAbsolutePaths } from "../../../../src/cli/context/context.ts";

test.each([
  { given: { MALLEX_HOME: "mine", MALLEX_CACHE: "../c" }, want: { MALLEX_HOME: "/p/q/mine", MALLEX_CACHE: "/p/c" } },
  { given: { MALLEX_HOME: "/x" }, want: { MALLEX_HOME: "/x" } },
  { given: { MALLEX_HOME: "", A: "b" }, want: { MALLEX_HOME: "", A: "b" } },
])("$given becomes $want, for whoever works in another folder", ({ given, want }) => {
  expect(withAbsolutePaths(given, "/p/q")).toEqual(want);
});
