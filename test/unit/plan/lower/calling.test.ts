import { expect, test } from "vitest";
import type { Mallex, Profile } from "../../../../generated/types/mallex.d.ts";
import { lowerCalling } from "../../../../src/plan/lower/tools.ts";

const MAIN = { backend: "local", model: "acme/a" };
const DIALECTS = { tagged: { call: "<a>{json}</a>" }, mistral: { call: "[A]{json}" } };

function lowered(
  profile: Partial<Profile>,
  { dialect = "native", facts = {}, data = {} }: { dialect?: string; facts?: object; data?: Partial<Mallex> } = {},
): object {
  const known = { version: 1, dialects: DIALECTS, ...data } as Mallex;
  return lowerCalling({ ...MAIN, ...profile }, { data: known, facts, dialect });
}

test("beside the server's own calls those between tags are read, where nobody says anything", () => {
  expect(lowered({})).toEqual({ dialect: "native", reads: ["tagged"] });
  expect(lowered({}, { data: { dialects: {} } })).toEqual({ dialect: "native" });
});

test("a text dialect reads its own form first, and no other", () => {
  expect(lowered({}, { dialect: "mistral" })).toEqual({ dialect: "mistral", reads: ["mistral"] });
  expect(lowered({ alsoReads: ["tagged", "mistral"] }, { dialect: "mistral" })).toEqual({
    dialect: "mistral",
    reads: ["mistral", "tagged"],
  });
});

test("what the profile says goes before what is known of its model", () => {
  const facts = { alsoReads: ["mistral"], style: "mistral" };
  expect(lowered({}, { facts })).toEqual({ dialect: "native", reads: ["mistral"], style: "mistral" });
  expect(lowered({ alsoReads: [], style: "mine" }, { facts })).toEqual({ dialect: "native", style: "mine" });
});

test("and its repair before that of all", () => {
  const data = { calls: { repair: "ask" } } as const;
  expect(lowered({}, { data })).toMatchObject({ repair: "ask" });
  expect(lowered({ repair: "off" }, { data })).toMatchObject({ repair: "off" });
  expect(lowered({ repair: "mend" }, { data })).not.toHaveProperty("repair");
});
