import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { packageRoot } from "./scratch.ts";

const read = (path: string): string => readFileSync(join(packageRoot, path), "utf8");

test("the page of dialects has all that are built in, and all styles", () => {
  const rows = read("docs/guide/dialects.md").match(/^\| `.*$/gm) ?? [];
  const named = rows.flatMap((row) => row.split("|")[1]?.match(/(?<=`)\w+(?=`)/g) ?? []);
  const { dialects, styles } = parse(read("packs/defaults.yaml")) as Readonly<Record<string, object>>;
  expect(named.toSorted()).toEqual([...Object.keys(dialects ?? {}), ...Object.keys(styles ?? {})].toSorted());
});
