import {
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nextChange, printsOf } from "../../../../src/cli/reload/watch-files.ts";
import { scratchFolder } from "../../checks/scratch.ts";

/** A folder with a file, one that is a link to elsewhere, and one that is not there yet, in a folder that is not there yet. */
async function watched(change: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = scratchFolder();
  const at = (name: string): string => join(folder, "project", name);
  mkdirSync(at("packs"), { recursive: true });
  writeFileSync(at("mallex.yaml"), "version: 1\n");
  writeFileSync(at("packs/mine.yaml"), "version: 1\n");
  writeFileSync(join(folder, "elsewhere.yaml"), "version: 1\n");
  symlinkSync(join(folder, "elsewhere.yaml"), at("link.yaml"));
  const names = ["mallex.yaml", "packs/mine.yaml", "link.yaml", "mallex.local.yaml", "prompts/mine.hbs"];
  const prints = await printsOf(names.map(at));
  const seen = nextChange(prints, AbortSignal.timeout(60_000), () => undefined);
  // The first look is over, and the watchers are set: else nothing but the first look would be tested.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await change(join(folder, "project"));
  await seen;
}

const CHANGES: readonly [string, (folder: string) => void | Promise<void>][] = [
  ["a file that is written anew", (folder) => writeFileSync(join(folder, "mallex.yaml"), "version: 2\n")],
  ["one that is cut to nothing", (folder) => truncateSync(join(folder, "mallex.yaml"))],
  ["one that is removed", (folder) => unlinkSync(join(folder, "packs/mine.yaml"))],
  ["another one in its place, as editors save", (folder) => replaced(folder, "mallex.yaml")],
  ["one that comes", (folder) => writeFileSync(join(folder, "mallex.local.yaml"), "version: 1\n")],
  ["one that comes with its folder", (folder) => withFolder(folder)],
  ["the target of a link", (folder) => writeFileSync(join(folder, "../elsewhere.yaml"), "version: 2\n")],
  ["a folder that is moved away", (folder) => renameSync(join(folder, "packs"), join(folder, "old"))],
  ["the whole project in another's place", (folder) => anotherProject(folder)],
  ["the same size and the same time, and other bytes", (folder) => sameLooks(folder)],
];

function replaced(folder: string, name: string): void {
  writeFileSync(join(folder, `.${name}.swp`), "version: 3\n");
  renameSync(join(folder, name), join(folder, `${name}~`));
  renameSync(join(folder, `.${name}.swp`), join(folder, name));
}

function withFolder(folder: string): void {
  mkdirSync(join(folder, "prompts"));
  writeFileSync(join(folder, "prompts/mine.hbs"), "hello");
}

function anotherProject(folder: string): void {
  renameSync(folder, `${folder}-old`);
  mkdirSync(folder);
  writeFileSync(join(folder, "mallex.yaml"), "version: 1\n");
}

function sameLooks(folder: string): void {
  const file = join(folder, "mallex.yaml");
  const then = new Date(1_600_000_000_000);
  utimesSync(file, then, then);
  writeFileSync(file, "version: 7\n");
  utimesSync(file, then, then);
}

test.for(CHANGES)("%s is seen", async ([, change]) => {
  await expect(watched(change)).resolves.toBeUndefined();
});

test("a file that is written in many steps is seen when it is at rest", async () => {
  let last = 0;
  const seen = watched(async (folder) => {
    for (let step = 0; step < 8; step += 1) {
      writeFileSync(join(folder, "mallex.yaml"), `version: ${step}\n`, { flag: "a" });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    last = performance.now();
  });
  await seen;
  expect(performance.now() - last).toBeGreaterThan(50);
});

test("who waits can be told to stop", async () => {
  const folder = scratchFolder();
  const stop = new AbortController();
  const prints = await printsOf([join(folder, "mallex.yaml")]);
  const waiting = nextChange(prints, stop.signal, () => undefined);
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
});

test("what is done to other files in the same folder is no change", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "mallex.yaml"), "version: 1\n");
  const prints = await printsOf([join(folder, "mallex.yaml"), join(folder, "none.yaml")]);
  const stop = new AbortController();
  const told: string[] = [];
  const waiting = nextChange(prints, stop.signal, () => void told.push("first"));
  for (let step = 0; step < 20; step += 1) {
    writeFileSync(join(folder, "notes.txt"), String(step));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  rmSync(join(folder, "notes.txt"));
  stop.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  expect(told).toEqual([]);
});
