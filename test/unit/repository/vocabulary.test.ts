import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../../src/shared/package-root.ts";

const LIST = readFileSync(join(PACKAGE_ROOT, "test/unit/repository/vocabulary.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

const allowed = new Set(LIST.flatMap((line) => /^allow (\w+)/.exec(line)?.[1] ?? []));
const refused = new Map(
  LIST.filter((line) => !line.startsWith("allow ")).map((line) => line.split("\t") as [string, string]),
);

const SRC = join(PACKAGE_ROOT, "src");
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));

/** `lookAround_NOW` is look, around, now. */
function wordsIn(name: string): string[] {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())
    .filter((word) => word !== "");
}

function oddWordsIn(name: string, prefix = ""): string[] {
  const words = wordsIn(name);
  const pairs = words.slice(1).map((word, index) => `pair:${words[index]} ${word}`);
  return [...words.map((word) => prefix + word), ...pairs].filter((word) => refused.has(word));
}

/** What is declared in a file: types, functions, variables, parameters and members. */
function declaredIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = (node as Partial<ts.NamedDeclaration>).name;
    const isUse = ts.isPropertyAccessExpression(node) || ts.isImportSpecifier(node);
    if (name !== undefined && ts.isIdentifier(name) && !isUse) names.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest));
  return names;
}

test("names are the field's own terms", () => {
  const found = FILES.flatMap((file) =>
    [...new Set(declaredIn(file))]
      .filter((name) => !allowed.has(name))
      .flatMap((name) =>
        oddWordsIn(name).map((word) => `${file}: ${name}: instead of "${word}": ${refused.get(word)}`),
      ),
  );
  expect(found).toEqual([]);
});

test("so are those of files and folders, tests among them", () => {
  const tests = readdirSync(join(PACKAGE_ROOT, "test"), { recursive: true, encoding: "utf8" });
  const found = [...FILES, ...tests.filter((name) => name.endsWith(".ts"))].flatMap((file) =>
    [...oddWordsIn(file.replace(/\.ts$/, "")), ...oddWordsIn(file.replace(/\.ts$/, ""), "path:")].map(
      (word) => `${file}: instead of "${word}": ${refused.get(word)}`,
    ),
  );
  expect(found).toEqual([]);
});

test("no type's name is declared twice", () => {
  const where = new Map<string, string[]>();
  for (const file of FILES)
    for (const node of ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.Latest)
      .statements)
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node))
        where.set(node.name?.text ?? "", [...(where.get(node.name?.text ?? "") ?? []), file]);
  expect([...where].filter(([, files]) => new Set(files).size > 1)).toEqual([]);
});

test("no folder holds more than 25 files", () => {
  const folders = new Map<string, number>();
  for (const file of FILES) folders.set(join(file, ".."), (folders.get(join(file, "..")) ?? 0) + 1);
  expect([...folders].filter(([, files]) => files > 25)).toEqual([]);
});
