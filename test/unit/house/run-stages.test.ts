import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const scripts = new URL("../../../scripts/", import.meta.url);
const node = process.execPath;
const good = { name: "good", command: [node, "-e", "console.log('CI is ' + process.env.CI)"] };
const bad = { name: "bad", command: [node, "-e", "process.exit(3)"] };
const absent = { name: "absent", command: ["/no/such/program"] };

test.each([
  ["all pass", [good, good], false, 0, "stages: 2 passed, 0 failed"],
  ["one fails: the rest is not run", [good, bad, good], false, 1, "stages: 1 passed, 1 failed, 1 not run"],
  ["one fails, and --all", [bad, good], true, 1, "stages: 1 passed, 1 failed"],
  ["one cannot start", [absent], false, 1, "stages: 0 passed, 1 failed"],
])("%s", async (_title, stages, all, code, last) => {
  const run = start(stages, all);
  expect(await run.exit).toBe(code);
  expect(run.output().trimEnd().split("\n").at(-1)).toBe(last);
});

test("a stage sees CI=1, and its output and exit code are shown", async () => {
  const run = start([good, bad], false);
  await run.exit;
  expect(run.output()).toContain("CI is 1");
  expect(run.output()).toMatch(/^bad +\d+\.\d s {2}FAILED \(3\)$/m);
});

test("what was skipped is listed with its reason, once", async () => {
  const skips = `for (let i = 0; i < 2; i++) require("fs").appendFileSync(process.env.MALLEX_SKIPS, "needs tmux\\n")`;
  const run = start([{ name: "skips", command: [node, "-e", skips] }, good], false);
  expect(await run.exit).toBe(0);
  expect(run.output().match(/^skipped +needs tmux$/gm)).toHaveLength(1);
});

test("SIGINT ends the stage and what the stage started", async () => {
  const grandchild = `const { spawn } = require("child_process");
    const it = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    console.log("pid " + it.pid + ".");
    setInterval(() => {}, 1000);`;
  const run = start([{ name: "long", command: [node, "-e", grandchild] }, good], false);
  await expect.poll(run.output, { timeout: 10_000 }).toMatch(/pid \d+\./);
  run.signal("SIGINT");
  expect(await run.exit).toBe(130);
  const pid = Number(/pid (\d+)\./.exec(run.output())?.[1]);
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  expect(run.output()).toContain("stages: 0 passed, 1 failed, 1 not run");
});

test("a stage's name that does not exist is refused, with the names that do", async () => {
  const run = follow([fileURLToPath(new URL("test.mjs", scripts)), "--only", "units"]);
  expect(await run.exit).toBe(2);
  expect(run.output()).toMatch(/no stage "units"; there are: .*\bunit\b/);
});

interface Run {
  exit: Promise<number | null>;
  output: () => string;
  signal: (name: NodeJS.Signals) => void;
}

function start(stages: object[], all: boolean): Run {
  const code = `import { runStages } from ${JSON.stringify(new URL("run-stages.mjs", scripts).href)};
    await runStages(${JSON.stringify(stages)}, { all: ${all}, root: "." });`;
  return follow(["--input-type=module", "-e", code]);
}

function follow(args: string[]): Run {
  const child = spawn(node, args, { stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (text += bytes.toString()));
  return {
    exit: new Promise((resolve) => child.on("close", resolve)),
    output: () => text,
    signal: (name) => child.kill(name),
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
