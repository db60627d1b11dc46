import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Path } from "../../../../src/config/parse/tree.ts";
import { FOREIGN_KEYS, foreignKeyHint, serverPresetFor } from "../../../../src/config/validate/foreign-keys.ts";
import { compileFiles, packageRoot } from "../../checks/scratch.ts";
import { readCases } from "../../../support/read-cases.ts";

const cases = readCases(import.meta.url);

const docs = readFileSync(join(packageRoot, "docs/guide/configuration.md"), "utf8");
const section = docs.split("## Coming from another program")[1]?.split("\n## ")[0] ?? "";

const WHERE = cases("where") as Readonly<Record<string, Path>>;

const rows = [...section.matchAll(/^\| ([\w, ]+) \| (`.*) \| (.*) \|$/gm)].flatMap(
  ([, sections = "", theirs = "", ours = ""]) =>
    sections
      .split(", ")
      .flatMap((where) =>
        [...theirs.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => ({ where, key, ours: ours.replaceAll("`", "") })),
      ),
);

test("the table has rows for every place", () => {
  expect(new Set(rows.map(({ where }) => where))).toEqual(new Set(Object.keys(WHERE)));
  expect(rows.length).toBeGreaterThan(80);
});

test.each(rows)("$where: $key is answered with $ours, as the docs have it", ({ where, key, ours }) => {
  const found = foreignKeyHint(WHERE[where] ?? ["nowhere"], key);
  expect(found?.name === ours || found?.write?.includes(ours)).toBe(true);
});

test.each(Object.keys(WHERE))("%s: every answer of the code stands in the docs", (where) => {
  const answers = new Set(Object.values(FOREIGN_KEYS[where] ?? {}).map(({ name: ours, write = "" }) => ours ?? write));
  const told = rows.filter((row) => row.where === where).map(({ ours }) => ours);
  for (const answer of answers) expect(told.some((ours) => answer.includes(ours))).toBe(true);
});

test("servers that the docs name have an address, whatever the capitals", () => {
  const names = [...(section.split("Their servers")[1] ?? "").matchAll(/`(?:kind: )?([\w.-]+)`/g)].map(
    ([, name = ""]) => name,
  );
  expect(names.length).toBeGreaterThan(15);
  for (const name of names.filter((one) => one !== "openai" && one !== "kind")) {
    expect(serverPresetFor(name)?.url).toMatch(/^https?:\/\//);
    expect(serverPresetFor(name.toUpperCase())).toEqual(serverPresetFor(name));
  }
});

describe("in a file", () => {
  const START = "version: 1\nprofiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }\n";
  test.each(rows.filter(({ where }) => where === "top"))("$key is refused with $ours", async ({ key, ours }) => {
    const { problems } = await compileFiles({ "mallex.yaml": `${START}${key}: 1\n` });
    expect(problems[0]?.hint).toContain(ours);
  });
  test.each(rows.filter(({ where }) => where === "server"))("server: $key", async ({ key, ours }) => {
    const { problems } = await compileFiles({ "mallex.yaml": `${START}server: { ${key}: 1 }\n` });
    expect(problems[0]?.hint).toContain(ours);
  });
  test.each(rows.filter(({ where }) => where === "backends"))("backends: $key", async ({ key, ours }) => {
    const text = `${START}backends: { b: { kind: openai, url: "http://127.0.0.1:8080/v1", ${key}: 1 } }\n`;
    const { problems } = await compileFiles({ "mallex.yaml": text });
    expect(problems.map(({ hint = "" }) => hint).join("\n")).toContain(ours);
  });
});

test.each([["profiles", "main", "policy"], ["sizes", "small"], ["server", "x"], ["constructor"]])(
  "%s: keys of other places are not meant",
  (...path) => expect(foreignKeyHint(path, "temperature")).toBeUndefined(),
);
