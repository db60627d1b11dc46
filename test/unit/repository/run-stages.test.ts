import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test, vi } from "vitest";
import { descendants, isAlive } from "../../support/processes.ts";
import { stageMark } from "../../support/run-mallex.ts";

const scripts = new URL("../../../scripts/", import.meta.url);
const node = process.execPath;

interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly alone?: boolean;
}

const script = (name: string, code: string, alone = true): Stage => ({ name, command: [node, "-e", code], alone });
const good = script("good", "console.log('CI is ' + process.env.CI)");
const bad = script("bad", "process.exit(3)");
const absent: Stage = { name: "absent", command: ["/no/such/program"], alone: true };

/** A stage that reports test files, as the reporter of vitest does, and ends with this exit code. */
function tested(name: string, files: readonly object[], code = 0): Stage {
  const lines = files.map((file) => `${JSON.stringify(file)}\n`).join("");
  const append = `require("fs").appendFileSync(process.env.MALLEX_TEST_RESULTS, ${JSON.stringify(lines)})`;
  return script(name, `${append}; process.exit(${code})`);
}

const file = (name: string, counts: object = {}): object => ({
  file: name,
  seconds: 1,
  passed: 2,
  failed: 0,
  skipped: 0,
  ...counts,
});

test.each<[string, Stage[], boolean, number, string]>([
  ["all pass", [good, good], false, 0, "stages: 2 passed, 0 failed"],
  ["one fails, and the rest is run", [bad, good], false, 1, "stages: 1 passed, 1 failed"],
  ["one fails, and --bail", [good, bad, good], true, 1, "stages: 1 passed, 1 failed, 1 not run"],
  ["one cannot start", [absent], false, 1, "stages: 0 passed, 1 failed"],
])("%s", async (_title, stages, bail, code, stagesLine) => {
  const run = start(stages, { bail });
  expect(await run.exit).toBe(code);
  expect(lastLines(run, 2)).toEqual([
    stagesLine,
    expect.stringMatching(code === 0 ? /^0 passed, 0 failed, 0 skipped$/ : /^0 passed, 1 failed, 0 skipped$/),
  ]);
});

test("the last line counts the tests of all stages", async () => {
  const run = start([
    tested("one", [file("a"), file("b", { skipped: 3 })]),
    good,
    tested("two", [file("c", { passed: 5, failed: 1 })], 1),
  ]);
  expect(await run.exit).toBe(1);
  expect(lastLines(run, 1)).toEqual(["9 passed, 1 failed, 3 skipped"]);
  expect(run.output()).toMatch(/^one +\d+\.\d s {2}ok, 4 tests$/m);
});

test("a stage that fails without a failed test is counted as a failure", async () => {
  const run = start([tested("crashed", [file("a")], 1)]);
  expect(await run.exit).toBe(1);
  expect(lastLines(run, 1)).toEqual(["2 passed, 1 failed, 0 skipped"]);
});

test("the ten slowest files are listed, the slowest first", async () => {
  const files = Array.from({ length: 12 }, (_, at) => file(`file-${at}`, { seconds: at }));
  const run = start([tested("many", files)]);
  await run.exit;
  const listed = [...run.output().matchAll(/^ +(\d+)\.0 s {2}file-(\d+)$/gm)].map(([, , name]) => Number(name));
  expect(listed).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

test("stages that are not alone run side by side, each with its output in one piece", async () => {
  // Each waits for a file that the other writes, so that one after the other would never end.
  const meets = (own: string, other: string): Stage =>
    script(
      own,
      `const { existsSync, writeFileSync } = require("fs");
      const at = (name) => process.env.MALLEX_TEST_RESULTS + "-" + name;
      console.log("${own} begins");
      writeFileSync(at("${own}"), "");
      const timer = setInterval(() => {
        if (!existsSync(at("${other}"))) return;
        clearInterval(timer);
        console.log("${own} ends");
      }, 5);`,
      false,
    );
  const run = start([meets("left", "right"), meets("right", "left")]);
  expect(await run.exit).toBe(0);
  for (const name of ["left", "right"]) expect(run.output()).toContain(`── ${name}\n${name} begins\n${name} ends\n`);
});

test("a stage sees CI=1 and the depth, and its output and exit code are shown", async () => {
  const deep = script("deep", "console.log('depth is ' + process.env.MALLEX_TEST_DEPTH)");
  const run = start([good, deep, bad], { depth: "wide" });
  await run.exit;
  expect(run.output()).toContain("CI is 1");
  expect(run.output()).toContain("depth is wide");
  expect(run.output()).toMatch(/^bad +\d+\.\d s {2}FAILED \(3\)$/m);
});

test("what was skipped is listed with its reason, once", async () => {
  const skips = `for (let i = 0; i < 2; i++) require("fs").appendFileSync(process.env.MALLEX_SKIPS, "needs tmux\\n")`;
  const run = start([script("skips", skips), good]);
  expect(await run.exit).toBe(0);
  expect(run.output().match(/^skipped +needs tmux$/gm)).toHaveLength(1);
});

/** Where a stage says the pid of what it has started; complete once it is there. */
function pidFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "mallex-signal-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, "pid");
}

const WAITS = "setInterval(() => {}, 1000);";

/** A stage that starts a process, says its pid, and goes on. */
function starts(at: string, options: { detached?: boolean; code?: string; next?: string; alone?: boolean }): Stage {
  const { detached = false, code = WAITS, next = WAITS, alone = true } = options;
  return script(
    "long",
    `const { spawn } = require("child_process");
    const it = spawn(process.execPath, ["-e", ${JSON.stringify(`${code} console.log()`)}], { detached: ${detached}, stdio: ["ignore", "pipe", "ignore"] });
    it.stdout.once("data", () => {
      require("fs").writeFileSync(${JSON.stringify(`${at}.new`)}, String(it.pid));
      require("fs").renameSync(${JSON.stringify(`${at}.new`)}, ${JSON.stringify(at)});
      ${next}
    });`,
    alone,
  );
}

async function pidIn(at: string): Promise<number> {
  await expect.poll(() => existsSync(at)).toBe(true);
  return Number(readFileSync(at, "utf8"));
}

test.each([
  { alone: true, detached: false },
  { alone: false, detached: true },
])("SIGINT ends the stage and what the stage started: %o", async (how) => {
  const at = pidFile();
  const run = start([starts(at, how), good]);
  const pid = await pidIn(at);
  run.signal("SIGINT");
  expect(await run.exit).toBe(130);
  await expect.poll(() => isAlive(pid)).toBe(false);
  expect(run.output()).toContain("stages: 0 passed, 1 failed, 1 not run");
});

test("what a stage has left running, in a process group of its own, is ended before the next stage, and named", async () => {
  const at = pidFile();
  const run = start([starts(at, { detached: true, next: "process.exit()" }), good]);
  expect(await run.exit).toBe(0);
  expect(isAlive(await pidIn(at))).toBe(false);
  expect(run.output()).toContain(`ended what long had left running: ${node} -e ${WAITS}`);
});

test("a second SIGINT ends what does not end at SIGTERM", async () => {
  const at = pidFile();
  const stubborn = `process.on("SIGTERM", () => {}); ${WAITS}`;
  const run = start([starts(at, { detached: true, code: stubborn })]);
  const pid = await pidIn(at);
  run.signal("SIGINT");
  // The stage itself has ended, so what it has left is being waited for.
  await expect.poll(() => descendants(run.pid)).toEqual([]);
  run.signal("SIGINT");
  expect(await run.exit).toBe(130);
  expect(isAlive(pid)).toBe(false);
});

test("nobody else's processes are ended", async () => {
  const other = spawn(node, ["-e", WAITS], { env: { ...process.env, MALLEX_TEST_STAGE: "/tmp/another-run" } });
  onTestFinished(() => void other.kill("SIGKILL"));
  const at = pidFile();
  await start([starts(at, { detached: true, next: "process.exit()" })]).exit;
  expect(isAlive(await pidIn(at))).toBe(false);
  expect(isAlive(other.pid ?? 0)).toBe(true);
});

test("the environment of a mallex that a test starts has the stage's mark", async () => {
  const run = start([script("mark", "console.log('mark', process.env.MALLEX_TEST_STAGE)")]);
  await run.exit;
  expect(run.output()).toMatch(/^mark \/.*\/mark$/m);
  vi.stubEnv("MALLEX_TEST_STAGE", "/tmp/run/unit");
  expect(stageMark()).toEqual({ MALLEX_TEST_STAGE: "/tmp/run/unit" });
  vi.unstubAllEnvs();
});

test("a stage's name that does not exist is refused, with the names that do", async () => {
  const run = follow([fileURLToPath(new URL("test.mjs", scripts)), "--only", "units"]);
  expect(await run.exit).toBe(2);
  expect(run.output()).toMatch(/no stage "units"; there are: .*\bunit\b/);
});

test("a depth that does not exist is refused", async () => {
  const run = follow([fileURLToPath(new URL("test.mjs", scripts)), "--only", "unit"], { MALLEX_TEST_DEPTH: "deep" });
  expect(await run.exit).toBe(2);
  expect(run.output()).toContain('MALLEX_TEST_DEPTH is "deep"; it may be small, full, wide');
});

interface Run {
  readonly pid: number;
  readonly exit: Promise<number | null>;
  readonly output: () => string;
  readonly signal: (name: NodeJS.Signals) => void;
}

function start(stages: readonly Stage[], options: { bail?: boolean; depth?: string } = {}): Run {
  const code = `import { runStages } from ${JSON.stringify(new URL("run-stages.mjs", scripts).href)};
    await runStages(${JSON.stringify(stages)}, ${JSON.stringify({ bail: false, root: ".", ...options })});`;
  return follow(["--input-type=module", "-e", code]);
}

function follow(args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(node, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (text += bytes.toString()));
  return {
    pid: child.pid ?? 0,
    exit: new Promise((resolve) => child.on("close", resolve)),
    output: () => text,
    signal: (name) => child.kill(name),
  };
}

function lastLines(run: Run, count: number): string[] {
  return run.output().trimEnd().split("\n").slice(-count);
}
