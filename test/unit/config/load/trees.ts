import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { compile, type CompileInput, type CompileResult } from "../../../../src/compile.ts";
import { sha256, treeDigest } from "../../../../src/shared/files/digest.ts";
import type { FetchedTree } from "../../../../src/shared/files/read-tree.ts";
import { packageRoot, scratchFolder, writeFiles } from "../../checks/scratch.ts";

export type Files = Readonly<Record<string, string>>;

/** Trees from elsewhere by their key: what lies in each, and at which commit or version. */
export type Trees = Readonly<Record<string, Files>>;

export const GIT = "git+https://git.example.com/acme/rules?ref=v1";
export const NPM = "npm:@acme/rules@^1.2";

export const PROFILE = "profiles: { main: { backend: local, model: mallex/smollm2-135m, window: 8192 } }";

/** A project's file that extends these, one a line as YAML. */
export function extending(...items: readonly string[]): string {
  return `version: 1\nextends:\n${items.map((item) => `  - ${item}\n`).join("")}${PROFILE}\n`;
}

export function resolvedOf(key: string): string {
  return key.startsWith("npm:") ? "1.2.3" : "a".repeat(40);
}

/** A project, a home and a cache in a folder of their own. */
export interface Place {
  readonly folder: string;
  readonly input: CompileInput;
}

export function newPlace(files: Files): Place {
  const folder = scratchFolder();
  writeFiles(join(folder, "project"), files);
  const home = join(folder, "home");
  const input = { file: join(folder, "project/mallex.yaml"), home, packageRoot, packs: join(folder, "cache") };
  return { folder, input };
}

/** Compiles with trees as if they were just fetched. */
export async function compileFetched(
  { input }: Place,
  trees: Trees,
  more: Partial<CompileInput> = {},
): Promise<CompileResult> {
  const fetched = new Map(Object.entries(trees).map(([key, files]) => [key, fetchedTree(key, files)]));
  return compile({ ...input, trees: fetched, tests: "all", ...more });
}

function fetchedTree(key: string, files: Files): FetchedTree {
  const bytes = Object.entries(files).map(([path, text]) => [path, Buffer.from(text)] as const);
  return { resolved: resolvedOf(key), files: new Map(bytes) };
}

/** Locks what was used, and puts it where it is found without a network. */
export function keep({ folder, input }: Place, { trees }: CompileResult, from: Trees): void {
  const packs: Record<string, object> = {};
  for (const { key, resolved, files } of trees) {
    packs[key] = { resolved, files };
    const root = join(folder, "cache", treeDigest(files));
    for (const path of Object.keys(files)) write(join(root, path), from[key]?.[path] ?? "");
  }
  write(join(dirname(input.file), "mallex.lock"), stringify({ version: 1, packs }));
}

/** The entry of a tree in a lock. */
export function lockOf(entries: Readonly<Record<string, { files: Files; resolved?: string }>>): string {
  const packs = Object.entries(entries).map(([key, { files, resolved = resolvedOf(key) }]) => {
    const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)]));
    return [key, { resolved, files: hashes }];
  });
  return stringify({ version: 1, packs: Object.fromEntries(packs) });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Code, file, line and column of each problem. */
export function said({ problems }: CompileResult): string[] {
  return problems.map(({ code, at }) =>
    [code, at?.file, at?.line, at?.column].filter((part) => part !== undefined).join(" "),
  );
}
