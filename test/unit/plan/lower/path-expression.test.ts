import { RE2JS } from "re2js";
import { describe, expect, test } from "vitest";
import { pathExpression } from "../../../../src/plan/lower/local-only.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const finds = (path: string, text: string): boolean =>
  RE2JS.compile(pathExpression(path), RE2JS.CASE_INSENSITIVE).test(text);

describe.each(cases("cases") as { path: string; yes: readonly string[]; no: readonly string[] }[])(
  "$path",
  ({ path, yes, no }) => {
    test.each(yes)("is %s", (text) => expect(finds(path, text)).toBe(true));
    test.each(no)("is not %s", (text) => expect(finds(path, text)).toBe(false));
  },
);
