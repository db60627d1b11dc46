import { describe, expect, test } from "vitest";
import { lowerPrivateRules } from "../../../../src/plan/lower/local-only.ts";
import { createPrivacy } from "../../../../src/routing/local-only/local-only-rules.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

interface Case {
  readonly path: string;
  readonly folder: string;
  /** Of the client; absent: it is not known. */
  readonly home?: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

describe.each(cases("for a client") as Case[])("$path for a client in $folder", ({ path, folder, home, yes, no }) => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path }] });
  const privacy = createPrivacy(rules, home).within(folder);
  test.each(yes)("finds %j", (text) => expect(privacy.find({ text })?.id).toBe("rule"));
  test.each(no)("finds nothing in %j", (text) => expect(privacy.find({ text })).toBeUndefined());
});

test("folders of many clients take turns", () => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path: "/srv/*/vault/**" }] });
  const privacy = createPrivacy(rules);
  const found = Array.from({ length: 200 }, (_, at) => privacy.within(`/srv/${at}`).find("cat vault/k")?.id);
  expect(new Set(found)).toEqual(new Set(["rule"]));
  expect(privacy.within("/srv").find("cat vault/k")).toBeUndefined();
});

test("a folder and a path in two arguments of one call are read together", () => {
  const rules = lowerPrivateRules({ version: 1, neverLeaves: [{ id: "rule", path: "~/vault/**" }] });
  const privacy = createPrivacy(rules, "/home/ada");
  expect(privacy.find({ input: { path: "/home/ada", pattern: "vault/**" } })?.id).toBe("rule");
  expect(privacy.find({ input: { path: "/home/ada/app", pattern: "vault/**" } })).toBeUndefined();
});
