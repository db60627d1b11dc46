import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder } from "../../../../../src/cli/commands/packs/pack-check.ts";
import { scratchFolder, writeFiles } from "../../../checks/scratch.ts";

async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  links: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const folder = scratchFolder();
  writeFiles(folder, { "pack.yaml": "version: 1\n", "README.md": "# ours\n", ...files });
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
  return (await checkFolder(folder)).map(({ code, message }) => `${code} ${message}`);
}

describe("what would not come along from a repository or a package", () => {
  test.each<
    [title: string, files: Record<string, string | Uint8Array>, links: Record<string, string>, want: readonly RegExp[]]
  >([
    ["all of it does", { "prompts/house.hbs": "Hello.", "logo.png": Uint8Array.of(0xff, 0xd8) }, {}, []],
    ["a link to a file of the folder", {}, { "more.md": "README.md" }, [/^MX6167 more\.md is a link/]],
    ["a link to a folder of the machine", {}, { etc: "/etc" }, [/^MX6167 etc is a link/]],
    ["a link that leads nowhere", {}, { gone: "nowhere" }, [/^MX6167 gone is a link/]],
    [
      "a text that is not UTF-8",
      { "notes.txt": Uint8Array.of(0xff, 0xfe) },
      {},
      [/^MX6168 notes\.txt does not come along: it is not UTF-8/],
    ],
    [
      "a file that is too large",
      { "talk.json": "x".repeat(4 * 1024 * 1024 + 1) },
      {},
      [/^MX6168 talk\.json .*4,194,304 bytes/],
    ],
    [
      "names that only case tells apart",
      { "a.txt": "", "A.txt": "" },
      {},
      [/^MX6168 A\.txt .*differs .* by case/, /^MX6168 a\.txt/],
    ],
    ["a name that not every system can have", { "a\\b.txt": "" }, {}, [/^MX6168 a\\b\.txt .*not every system/]],
    [
      "what nobody else gets is not looked at",
      {
        "node_modules/x/a.txt": Uint8Array.of(0xff),
        "generated/plan/a.json": Uint8Array.of(0xff),
        ".mallex/vendor/a.md": Uint8Array.of(0xff),
      },
      { ".git": "nowhere" },
      [],
    ],
  ])("%s", async (_title, files, links, want) => {
    const said = await check(files, links);
    expect(said).toHaveLength(want.length);
    for (const [index, form] of want.entries()) expect(said[index]).toMatch(form);
  });
});

test.each(["README.md", "readme", "Readme.txt"])("%s is a README", async (name) => {
  const folder = scratchFolder();
  writeFiles(folder, { [name]: "" });
  expect(await checkFolder(folder)).toEqual([]);
});

test.each([[{}], [{ "docs/README.md": "" }], [{ "README-old.md": "" }]])("%j has none", async (files) => {
  const folder = scratchFolder();
  writeFiles(folder, files);
  expect(await checkFolder(folder)).toMatchObject([{ code: "MX6164", message: "there is no README" }]);
});
