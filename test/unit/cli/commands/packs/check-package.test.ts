import { describe, expect, test } from "vitest";
import { checkPackage } from "../../../../../src/cli/commands/packs/pack-check.ts";
import { scratchFolder, writeFiles } from "../../../checks/scratch.ts";

const USED = ["pack.yaml", "pack.test.yaml", "prompts/house.hbs"];
const FILES = Object.fromEntries(USED.map((name) => [name, ""]));

async function check(
  manifest: string | undefined,
  more: Readonly<Record<string, string>> = {},
  env = process.env,
): Promise<string[]> {
  const folder = scratchFolder();
  writeFiles(folder, { ...FILES, ...more, ...(manifest === undefined ? {} : { "package.json": manifest }) });
  return (await checkPackage(folder, USED, env)).map(({ code, message }) => `${code} ${message}`);
}

const packageOf = (more: object): string => JSON.stringify({ name: "@acme/rules", version: "1.0.0", ...more });
const leaves = (file: string): string =>
  `MX6166 npm leaves ${file} out of the package, and the pack is not whole without it`;
const brings = (what: string): string => `MX6165 the package brings more than rules: ${what}`;

describe("a pack as a package, by the person's own npm", () => {
  test.each<[title: string, manifest: string | undefined, more: Record<string, string>, want: readonly string[]]>([
    ["is none without a package.json", undefined, {}, []],
    ["brings all without `files`", packageOf({}), {}, []],
    ["brings what `files` names", packageOf({ files: ["*.yaml", "prompts"] }), {}, []],
    [
      "may leave out what the rules need",
      packageOf({ files: ["pack.yaml", "prompts"] }),
      {},
      [leaves("pack.test.yaml")],
    ],
    ["may leave it out in another way", packageOf({}), { ".npmignore": "prompts\n" }, [leaves("prompts/house.hbs")]],
    ["may have scripts for its author", packageOf({ scripts: { test: "mallex pack check" } }), {}, []],
    [
      "may have scripts that npm runs for others",
      packageOf({ scripts: { postinstall: "touch ran", prepare: "touch ran", test: "x" } }),
      {},
      [brings("the script `postinstall`, the script `prepare`")],
    ],
    [
      "may bring packages",
      packageOf({ dependencies: { left: "1" }, bin: { x: "./x.js" }, peerDependencies: {} }),
      {},
      [brings("`dependencies`, `bin`")],
    ],
    [
      "is not published where it is private",
      packageOf({ private: true, files: [], scripts: { postinstall: "x" } }),
      {},
      [],
    ],
    ["may be no JSON", "{", {}, ["MX6165 package.json says nothing: it is no JSON object"]],
    ["may be no object", "[]", {}, ["MX6165 package.json says nothing: it is no JSON object"]],
    ["has odd values that say nothing", packageOf({ scripts: 1, dependencies: "x" }), {}, []],
  ])("%s", async (_title, manifest, more, want) => {
    expect(await check(manifest, more)).toEqual(want);
  });

  test("is not judged by its files where npm is not here", async () => {
    expect(await check(packageOf({ files: ["pack.yaml"] }), {}, { PATH: "/nowhere" })).toEqual([]);
  });
});
