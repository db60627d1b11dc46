import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseYaml } from "../../../../src/config/parse/parse-yaml.ts";
import { packDict, unpackDict } from "../../../../src/config/parse/packed-tree.ts";
import { parsePacks } from "../../../../src/config/load/parse-packs.ts";
import { PACKAGE_ROOT } from "../../../../src/shared/package-root.ts";

const TEXT = "a: 1.10\nb: [x, true, null, ]\nc:\n  7: {}\n  d: # a comment\n  e:\nf: |\n  two\n  lines\n";

test("a tree comes back from JSON as it was, each value with its place", () => {
  const { tree } = parseYaml("some.yaml", TEXT);
  if (tree === undefined) throw new Error("it can be read");
  expect(unpackDict(JSON.parse(JSON.stringify(packDict(tree))), "some.yaml")).toEqual(tree);
});

test("every pack that comes with mallex is parsed beforehand, and means what its text does", async () => {
  const packs = await parsePacks(PACKAGE_ROOT);
  const files = Object.keys(packs).map((name) => [name, name.replace("mallex:", "")] as const);
  expect(files.map(([name]) => name)).toContain("mallex:claude-code/intents");
  for (const [name, file] of files) {
    const path = ["defaults", "claude-code/intents"].includes(file) ? `${file}.yaml` : `${file}/pack.yaml`;
    const { tree } = parseYaml(name, readFileSync(`${PACKAGE_ROOT}/packs/${path}`, "utf8"));
    const packed = packs[name];
    expect(packed && unpackDict(JSON.parse(JSON.stringify(packed.tree)), name)).toEqual(tree);
  }
});

test("the built command has them, so that it need not parse them", async () => {
  const folder = `${PACKAGE_ROOT}/dist/programs`;
  const built = readdirSync(folder)
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
  for (const { hash } of Object.values(await parsePacks(PACKAGE_ROOT))) expect(built).toContain(hash);
});
