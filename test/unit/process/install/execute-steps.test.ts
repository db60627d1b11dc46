import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { MallexError } from "../../../../src/diagnostics/problem.ts";
import { install, type InstallProgress } from "../../../../src/process/install/execute-steps.ts";
import { NEW, type InstallStep } from "../../../../src/process/install/plan-install.ts";
import { mallexPaths, type MallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { isAlive } from "../../../support/processes.ts";
import { scratch } from "../supervise/scratch.ts";

/** A step that runs a piece of JavaScript, where real ones run pip and npm. */
function step(own: MallexPaths, script: string, other: Partial<InstallStep> = {}): InstallStep {
  const argv = [process.execPath, "-e", `const fs = require("fs"); ${script}`, NEW] as const;
  return {
    id: "venv",
    title: "a thing",
    downloadBytes: 1000,
    diskBytes: 1000,
    optional: false,
    artifact: { folder: own.venv, madeOf: [] },
    commands: [{ do: "run", phase: "download", argv }],
    ...other,
  };
}

function home(): MallexPaths {
  return mallexPaths({ MALLEX_HOME: join(scratch(), "home") }, "/nowhere");
}

const env = process.env;

describe("carrying out an install plan", () => {
  test("fills a folder beside its place and swaps it in, whole", async () => {
    const own = home();
    const told: InstallProgress[] = [];
    const plan = { steps: [step(own, `fs.writeFileSync("a", process.cwd())`)], problems: [] };
    await install({ plan, paths: own, env, onProgress: (progress) => told.push(progress) });
    expect(readFileSync(join(own.venv, "a"), "utf8")).toMatch(/venv\.new-\d+$/);
    expect(readdirSync(own.home).toSorted()).toEqual(["cache", "venv"]);
    // A step that takes long is told again.
    expect([...new Set(told.map(({ phase }) => phase))]).toEqual(["download", "done"]);
  });

  test("does nothing when somebody else has done it meanwhile", async () => {
    const own = home();
    const log = join(scratch(), "log");
    const plan = {
      steps: [step(own, `fs.appendFileSync(${JSON.stringify(log)}, "built\\n"); fs.writeFileSync("a", "")`)],
      problems: [],
    };
    await Promise.all([1, 2, 3].map(() => install({ plan, paths: own, env })));
    expect(readFileSync(log, "utf8")).toBe("built\n");
  });

  test("that fails leaves what was there, and nothing beside it", async () => {
    const own = home();
    mkdirSync(own.venv, { recursive: true });
    writeFileSync(join(own.venv, "old"), "");
    writeFileSync(join(own.venv, ".mallex.json"), '{"files":{}}');
    const plan = {
      steps: [step(own, `fs.writeFileSync("a", ""); console.log("no good"); process.exit(3)`)],
      problems: [],
    };
    await expect(install({ plan, paths: own, env })).rejects.toThrow(
      /a thing: [\s\S]*exit code 3[\s\S]*no good[\s\S]*MX7111/,
    );
    expect([readdirSync(own.home).toSorted(), readdirSync(own.venv)]).toEqual([
      ["cache", "venv"],
      [".mallex.json", "old"],
    ]);
  });

  test("replaces no folder that mallex has not made", async () => {
    const own = home();
    mkdirSync(own.venv, { recursive: true });
    writeFileSync(join(own.venv, "theirs"), "");
    const plan = { steps: [step(own, `fs.writeFileSync("a", "")`)], problems: [] };
    await expect(install({ plan, paths: own, env })).rejects.toThrow(/venv is in the way[\s\S]*MX7109/);
    expect(readdirSync(own.home)).toEqual(["venv"]);
    expect(readdirSync(own.venv)).toEqual(["theirs"]);
  });

  test("clears away what a killed one left", async () => {
    const own = home();
    mkdirSync(`${own.venv}.new-1/half`, { recursive: true });
    await install({ plan: { steps: [step(own, `fs.writeFileSync("a", "")`)], problems: [] }, paths: own, env });
    expect(readdirSync(own.home).toSorted()).toEqual(["cache", "venv"]);
  });

  test("ends with an abort, its tools and their helpers with it", async () => {
    const own = home();
    const abort = new AbortController();
    const helper = `require("child_process").spawn("sleep", ["1000"], { stdio: "ignore" })`;
    const script = `fs.writeFileSync(process.env.TMPDIR + "/pids", process.pid + " " + ${helper}.pid); console.log("on"); setInterval(() => 0, 1000)`;
    const pids = join(own.downloads, "tmp/pids");
    const onProgress = (): void => {
      if (existsSync(pids)) abort.abort();
    };
    const installing = install({
      plan: { steps: [step(own, script)], problems: [] },
      paths: own,
      env,
      signal: abort.signal,
      onProgress,
    });
    await expect(installing).rejects.toThrow(/abort/i);
    await expect.poll(() => readFileSync(pids, "utf8").split(" ").map(Number).filter(isAlive)).toEqual([]);
    expect(readdirSync(own.home)).toEqual(["cache"]);
  });

  test("goes on without an optional step, and warns", async () => {
    const own = home();
    const steps = [
      step(own, `process.exit(1)`, {
        id: "openblas",
        optional: true,
        artifact: { folder: join(own.cache, "x"), madeOf: [] },
      }),
      step(own, `fs.writeFileSync("a", "")`),
    ];
    const warnings = await install({ plan: { steps, problems: [] }, paths: own, env });
    expect(warnings).toEqual([expect.objectContaining({ code: "MX7111", severity: "warning" })]);
    expect(existsSync(join(own.venv, "a"))).toBe(true);
    const note = `${join(own.cache, "x")}.left-out`;
    expect([warnings[0]?.hint, existsSync(note)]).toEqual([expect.stringContaining(note), true]);
  });

  test("tries a download with a wrong hash once more, without the caches", async () => {
    const own = home();
    mkdirSync(own.downloads, { recursive: true });
    writeFileSync(join(own.downloads, "damaged"), "");
    const script = `if (fs.existsSync(${JSON.stringify(join(own.downloads, "damaged"))})) { console.log("npm error code EINTEGRITY"); process.exit(1) } fs.writeFileSync("a", "")`;
    await install({ plan: { steps: [step(own, script)], problems: [] }, paths: own, env });
    expect(existsSync(join(own.venv, "a"))).toBe(true);
  });

  /** A model whose tool runs a piece of JavaScript. */
  function model(own: MallexPaths, name: string, script: string): InstallStep {
    const { artifact: _, ...bare } = step(own, script);
    return { ...bare, id: `hub:a/${name}`, title: `model ${name}` };
  }

  test("fetches at most three models at a time, after all else", async () => {
    const own = home();
    const log = join(scratch(), "log");
    // The first three wait for each other.
    const say = (text: string): string => `fs.appendFileSync(${JSON.stringify(log)}, "${text} ");`;
    const wait = `const log = () => fs.readFileSync(${JSON.stringify(log)}, "utf8").split("b").length; const t = setInterval(() => { if (log() > 3) { clearInterval(t); ${say("e")} } }, 5);`;
    const steps = [
      ...["1", "2", "3", "4"].map((name) => model(own, name, say("b") + wait)),
      step(own, `${say("venv")} fs.writeFileSync("a", "")`),
    ];
    await install({ plan: { steps, problems: [] }, paths: own, env });
    const words = readFileSync(log, "utf8").trim().split(" ");
    expect([words[0], words.slice(1, 4), words.indexOf("e")]).toEqual(["venv", ["b", "b", "b"], 4]);
    expect(words.filter((word) => word === "b")).toHaveLength(4);
  });

  test("a model that fails ends the other downloads, and is what is said", async () => {
    const own = home();
    const pid = join(scratch(), "pid");
    const long = `fs.writeFileSync(${JSON.stringify(pid)}, String(process.pid)); setInterval(() => 0, 1000)`;
    const fails = `const t = setInterval(() => { if (fs.existsSync(${JSON.stringify(pid)})) process.exit(1) }, 5)`;
    const steps = [model(own, "long", long), model(own, "bad", fails)];
    await expect(install({ plan: { steps, problems: [] }, paths: own, env })).rejects.toThrow(/model bad: /);
    await expect.poll(() => isAlive(Number(readFileSync(pid, "utf8")))).toBe(false);
  });

  test("an abort ends all downloads, and starts none", async () => {
    const own = home();
    const abort = new AbortController();
    const pids = join(scratch(), "pids");
    const long = `fs.appendFileSync(${JSON.stringify(pids)}, process.pid + " "); console.log("on"); setInterval(() => 0, 1000)`;
    const begun = (): number[] => readFileSync(pids, "utf8").trim().split(" ").map(Number);
    const steps = ["1", "2", "3", "4"].map((name) => model(own, name, long));
    const installing = install({ plan: { steps, problems: [] }, paths: own, env, signal: abort.signal });
    const failed = installing.catch((error: unknown) => String(error));
    await expect.poll(() => existsSync(pids) && begun().length).toBe(3);
    abort.abort();
    expect(await failed).toMatch(/abort/i);
    await expect.poll(() => begun().filter(isAlive)).toEqual([]);
    expect(begun()).toHaveLength(3);
  });

  test.each([
    { hub: undefined, host: "huggingface.co" },
    { hub: "https://me:secret@hub.test/x", host: "hub.test" },
  ])("a hub that can't be reached is named: $host", async ({ hub, host }) => {
    const own = home();
    const argv = [
      process.execPath,
      "-e",
      `console.log("LocalEntryNotFoundError: ConnectError"); process.exit(1)`,
    ] as const;
    const { artifact: _, ...bare } = step(own, "");
    const hubStep = { ...bare, id: "hub:a/b", title: "model a/b", commands: [{ do: "run", phase: "download", argv }] };
    const plan = { steps: [hubStep as InstallStep], problems: [] };
    const failed = await install({ plan, paths: own, env: { ...env, HF_ENDPOINT: hub } }).catch((error: unknown) =>
      JSON.stringify((error as MallexError).problems),
    );
    expect(failed).toContain(`model a/b: ${host} can't be reached`);
    expect(failed).not.toMatch(/pip|npm|secret/);
    expect(failed).toMatch(/HTTPS_PROXY[^]*model: \.\//);
  });

  test("tools get no keys", async () => {
    const own = home();
    const plan = { steps: [step(own, `fs.writeFileSync("a", JSON.stringify(process.env))`)], problems: [] };
    await install({ plan, paths: own, env: { ...env, OPENAI_API_KEY: "canary" } });
    expect(readFileSync(join(own.venv, "a"), "utf8")).not.toContain("canary");
  });
});
