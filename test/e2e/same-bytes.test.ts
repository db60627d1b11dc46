import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { MAIN } from "../support/run-mallex.ts";

const corpus = fileURLToPath(new URL("../corpus", import.meta.url));

/** A process of its own for each: the language and the zone of a process are settled when it starts. */
const WORLDS = [
  { folder: "a", umask: "022", env: { LANG: "C", TZ: "UTC" } },
  { folder: "deep/er/some where else", umask: "077", env: { LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" } },
  { folder: "ö/日本", umask: "000", env: { LANG: "sv_SE.UTF-8", TZ: "America/St_Johns", NODE_ICU_DATA: "" } },
];

interface Made {
  readonly said: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Compiles a copy of a folder. @returns what it said, without the folder's own path, and what it wrote */
function compileIn(from: string, { folder: name, umask, env }: (typeof WORLDS)[number], elsewhere: boolean): Made {
  const root = mkdtempSync(join(tmpdir(), "mallex-bytes-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, name);
  mkdirSync(folder, { recursive: true });
  cpSync(from, folder, { recursive: true });
  const script = 'umask "$0" && exec "$@"';
  const words = [process.execPath, MAIN, "compile", "--config", join(folder, "mallex.yaml")];
  const { stdout, stderr } = spawnSync("/bin/sh", ["-c", script, umask, ...words], {
    cwd: elsewhere ? "/" : folder,
    env: { PATH: process.env["PATH"] ?? "", HOME: root, ...env },
    encoding: "utf8",
  });
  const plan = join(folder, "generated/plan");
  const names = readdirSync(folder).includes("generated") ? filesIn(plan) : [];
  return {
    said: (stdout + stderr).replaceAll(folder, ""),
    files: Object.fromEntries(names.map((file) => [file, readFileSync(join(plan, file), "utf8")])),
  };
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => relative(folder, join(entry.parentPath, entry.name))).toSorted();
}

test.each(["compile-ok/team-pack", "compile-ok/parts-of-our-own", "compile-err/problems-in-three-files"])(
  "%s gives the same bytes in another folder, language, zone and umask",
  (name) => {
    const [first, ...others] = WORLDS.map((world, index) => compileIn(join(corpus, name), world, index > 0));
    expect("routing.mjs" in (first?.files ?? {})).toBe(name.startsWith("compile-ok"));
    expect(first?.said).not.toBe("");
    for (const other of others) expect(other).toEqual(first);
  },
);

test("a plan has no trace of when and where it was made", () => {
  const from = mkdtempSync(join(tmpdir(), "mallex-bytes-"));
  onTestFinished(() => rmSync(from, { recursive: true }));
  const profiles = "profiles: { main: { backend: local, model: mallex/smollm2-135m } }";
  writeFileSync(join(from, "mallex.yaml"), `version: 1\nextends: [mallex:claude-code, mallex:models]\n${profiles}\n`);
  for (const world of WORLDS) {
    const text = Object.values(compileIn(from, world, true).files).join("\n");
    expect(text).not.toMatch(/mallex-bytes|\b20\d\d-\d\d-\d\dT|\/home\/|\/tmp\//);
  }
});
