import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

/** A clone in small: a lock file that needs no network, and a build that makes a mallex that says how it was called. */
const BUILD = `
import { mkdirSync, writeFileSync } from "fs";
mkdirSync("dist/programs", { recursive: true });
writeFileSync("dist/programs/main.js", 'console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 7;');
`;
const PACKAGE = { name: "clone", type: "module", dependencies: { dep: "file:dep" } };
const PACKAGES = { "": PACKAGE, dep: { version: "1.0.0" }, "node_modules/dep": { resolved: "dep", link: true } };
const LOCK = { name: "clone", lockfileVersion: 3, packages: PACKAGES };

let clone = "";

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), "mallex bootstrap "));
  for (const folder of ["scripts", "src/a", "schema", "dep"]) mkdirSync(join(clone, folder), { recursive: true });
  copyFileSync("scripts/bootstrap.mjs", join(clone, "scripts/bootstrap.mjs"));
  write("scripts/build.mjs", BUILD);
  write("scripts/generate.mjs", "");
  write("scripts/test.mjs", `console.log("tests", ...process.argv.slice(2)); process.exitCode = 3;`);
  write("package.json", JSON.stringify(PACKAGE));
  write("package-lock.json", JSON.stringify(LOCK));
  write("dep/package.json", JSON.stringify({ name: "dep", version: "1.0.0" }));
  write("src/a/a.ts", "export const a = 1;");
});

afterEach(() => rmSync(clone, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(clone, path), text);
}

function start(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { stdout: string; stderr: string; status: number | null } {
  // from another folder, and without the npm that runs these tests
  const { npm_execpath: _, ...ours } = process.env;
  return spawnSync(process.execPath, [join(clone, "scripts/bootstrap.mjs"), ...args], {
    cwd: tmpdir(),
    encoding: "utf8",
    env: { ...ours, ...env },
  });
}

describe("npm start", () => {
  test("installs, builds, and goes on as mallex with the client's arguments and mallex's exit code", () => {
    const { stdout, stderr, status } = start(["start", "-p", "two words"]);
    expect(JSON.parse(stdout)).toEqual(["run", "--shipped", "--", "-p", "two words"]);
    expect(status).toBe(7);
    expect(stderr).toMatch(/fetching npm packages \(about \d+ MB\)[\s\S]*building/);
  });

  test("does nothing twice", () => {
    start(["start"]);
    expect(start(["start"]).stderr).toBe("");
  });

  test.each([
    {
      given: "a source was changed",
      spoil: () => appendFileSync(join(clone, "src/a/a.ts"), "\n"),
      want: /^mallex: building …\n$/,
    },
    { given: "a source was added", spoil: () => write("src/b.ts", ""), want: /^mallex: building …\n$/ },
    {
      given: "what was built is gone",
      spoil: () => unlinkSync(join(clone, "dist/programs/main.js")),
      want: /^mallex: building …\n$/,
    },
    {
      given: "an install was cut",
      spoil: () => {
        rmSync(join(clone, "node_modules"), { recursive: true });
        mkdirSync(join(clone, "node_modules/half"), { recursive: true });
      },
      want: /fetching npm packages/,
    },
  ])("mends: $given", ({ spoil, want }) => {
    start(["start"]);
    spoil();
    const mended = start(["start"]);
    expect(mended.stderr).toMatch(want);
    expect(mended.status).toBe(7);
    expect(start(["start"]).stderr).toBe("");
  });

  test("takes an `npm ci` that a person ran as it is", () => {
    execFileSync("npm", ["ci", "--ignore-scripts"], { cwd: clone, stdio: "ignore" });
    expect(start(["start"]).stderr).toBe("mallex: building …\n");
  });

  test("without a network says so, and starts cleanly with one", () => {
    const far = { version: "2.9.1", integrity: "sha512-AAAA" };
    write("package.json", JSON.stringify({ ...PACKAGE, dependencies: { yaml: "2.9.1" } }));
    write(
      "package-lock.json",
      JSON.stringify({ ...LOCK, packages: { "": { dependencies: { yaml: "2.9.1" } }, "node_modules/yaml": far } }),
    );
    const closed = {
      npm_config_registry: "http://127.0.0.1:9/",
      npm_config_fetch_retries: "0",
      npm_config_cache: join(clone, "cache"),
    };
    const { stderr, stdout, status } = start(["start"], closed);
    expect(stderr).toContain(
      "the npm packages could not be installed: the network is unreachable\n  fix that and start again",
    );
    expect([stdout, status]).toEqual(["", 1]);
    write("package.json", JSON.stringify(PACKAGE));
    write("package-lock.json", JSON.stringify(LOCK));
    expect(start(["start"]).status).toBe(7);
  });

  test("starts no other process, once all is there", () => {
    start(["start"]);
    write("count.cjs", 'require("fs").appendFileSync(process.env.STARTS, `${process.pid}\\n`);');
    const starts = join(clone, "starts");
    start(["start"], { ...process.env, STARTS: starts, NODE_OPTIONS: `--require "${join(clone, "count.cjs")}"` });
    expect(readFileSync(starts, "utf8").trim().split("\n")).toHaveLength(1);
  });
});

describe("the command of a clone", () => {
  const command = (...args: string[]): { stdout: string; stderr: string; status: number | null } => {
    mkdirSync(join(clone, "bin"));
    copyFileSync("bin/mallex.mjs", join(clone, "bin/mallex.mjs"));
    // As npm links it.
    symlinkSync(join(clone, "bin/mallex.mjs"), join(clone, "mallex"));
    return spawnSync(join(clone, "mallex"), args, { cwd: tmpdir(), encoding: "utf8" });
  };

  test("makes what is missing, and is mallex with all its arguments", () => {
    const { stdout, stderr, status } = command("compile", "--json");
    expect([JSON.parse(stdout), status]).toEqual([["compile", "--json"], 7]);
    expect(stderr).toMatch(/fetching npm packages[\s\S]*building/);
  });

  test("starts no client when it can't be made: eval gets `false`", () => {
    write("scripts/build.mjs", "process.exitCode = 1;");
    const { stdout, status } = command("env");
    expect([stdout, status]).toEqual(["false\n", 1]);
  });
});

test("npm test goes on as the test runner, with its arguments and its exit code", () => {
  const { stdout, status } = start(["test", "--only", "unit"]);
  expect([stdout, status]).toEqual(["tests --only unit\n", 3]);
});
