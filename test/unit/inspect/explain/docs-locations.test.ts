import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packageRoot } from "../../checks/scratch.ts";

const listed = readdirSync(join(packageRoot, "docs"), { recursive: true, encoding: "utf8" });
const pages = ["README.md", ...listed.map((name) => join("docs", name))].filter((name) => name.endsWith(".md"));

/** Rows of examples that name a line of a pack. */
const rows = pages.flatMap((page) =>
  readFileSync(join(packageRoot, page), "utf8")
    .split("\n")
    .flatMap((row) => {
      const [, pack, line] = /mallex:(claude-code|models|defaults):(\d+)\)?$/.exec(row) ?? [];
      return pack === undefined ? [] : [{ row: row.trim(), pack, line: Number(line) }];
    }),
);

test.each(rows)("$row", ({ row, pack, line }) => {
  const file = pack === "defaults" ? "packs/defaults.yaml" : `packs/${pack}/pack.yaml`;
  const said = readFileSync(join(packageRoot, file), "utf8").split("\n")[line - 1] ?? "";
  const words = row.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gi) ?? [];
  expect(
    words.slice(0, -2).filter((word) => new RegExp(`(?:id|port): ${word}\\b`).test(said)),
    `${file}:${line} is ${JSON.stringify(said)}`,
  ).not.toEqual([]);
});

test("there are such rows", () => expect(rows.length).toBeGreaterThan(2));
