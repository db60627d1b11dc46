import { describe, expect, test } from "vitest";
import {
  explainValue,
  plannedValue,
  printOrigins,
  readPointer,
  resolveValue,
  writePointer,
  type ValueOrigin,
} from "../../../../src/inspect/explain/value-origins.ts";
import { compileFiles } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const FILES = cases("files") as { "mallex.yaml": string; "pack.yaml": string; "mallex.local.yaml": string };

async function explain(pointer: string): Promise<ValueOrigin[]> {
  const { config, sources, problems } = await compileFiles(FILES);
  const path = readPointer(pointer);
  const found = resolveValue(config, path);
  if (!("value" in found)) throw new Error(JSON.stringify([found, problems]));
  return explainValue(found, path, sources);
}

describe("who says a value", () => {
  test.each(cases("cases") as [pointer: string, want: readonly ValueOrigin[]][])("%s", async (pointer, want) =>
    expect(await explain(pointer)).toEqual(want),
  );

  test.each(["/filters/acme~1notes/do", "/filters/acme/notes/do"])(
    "a rule of a pack by its whole id: %s",
    async (pointer) => {
      const pack = FILES["pack.yaml"].replace("id: adverts", "id: acme/notes");
      const own = FILES["mallex.yaml"].replace("override: adverts", "override: acme/notes");
      const { config, sources } = await compileFiles({ "mallex.yaml": own, "pack.yaml": pack });
      const path = readPointer(pointer);
      const found = resolveValue(config, path);
      const [origin] = "value" in found ? explainValue(found, path, sources) : [];
      expect(origin?.chain).toEqual([
        { value: "keep", at: "mallex.yaml:9" },
        { value: "drop", at: "pack.yaml:3" },
      ]);
    },
  );

  test("the whole file has a place for everything", async () => {
    const all = await explain("");
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap(({ chain }) => chain).filter(({ at }) => !/:\d+$/.test(at))).toEqual([]);
  });
});

test.each(cases("thereSaid") as [string, { missing: string; depth: number; known: string[] }][])(
  "%s is not there; what is, is said",
  async (pointer, want) => {
    const { config } = await compileFiles(FILES);
    expect(resolveValue(config, readPointer(pointer))).toEqual(want);
  },
);

test.each(cases("leadsThrough") as [string, string[]][])("%j leads through %j", (pointer, steps) => {
  expect(readPointer(pointer)).toEqual(steps);
  expect(readPointer(writePointer(steps))).toEqual(steps);
});

test.each(cases("plan") as [string[], undefined | string[]][])("%j in the plan is %j", (path, want) => {
  expect(plannedValue({ tiers: [{ id: "low", profiles: ["p"] }], a: {} }, path)).toEqual(want);
});

test("long values are cut, and what was replaced stands below", () => {
  const chain = [
    { value: "x".repeat(100), at: "a.yaml:1" },
    { value: 1, at: "b.yaml:22" },
  ];
  expect(printOrigins("/a", [{ pointer: "/a/b", chain }])).toBe(`/a
  b  "${"x".repeat(70)}…  a.yaml:1
     instead of 1${" ".repeat(60)}  b.yaml:22`);
});
