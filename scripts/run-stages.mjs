import { spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, constants, tmpdir } from "node:os";
import { join } from "node:path";
import { endLeftovers, STAGE_VARIABLE } from "./leftover-processes.mjs";
import { report } from "./report-stages.mjs";

const GRACE_MS = 10_000;

/** Runs commands, prints a table and the number of tests, and sets this process's exit code.
 * A stage marked `alone` has the machine and the terminal to itself. Others run in parallel and print their output when they end.
 * `bail`: no stage starts after one has failed. A signal ends the running stages and everything in their process groups.
 * Processes that a stage has left running are ended before the next one. */
export async function runStages(stages, { bail, root, depth }) {
  const folder = mkdtempSync(join(tmpdir(), "mallex-stages-"));
  const files = { skips: join(folder, "skips"), results: join(folder, "results") };
  const env = {
    ...process.env,
    CI: "1", // a missing golden file fails
    MALLEX_SKIPS: files.skips,
    MALLEX_TEST_RESULTS: files.results,
    ...(depth === undefined ? {} : { MALLEX_TEST_DEPTH: depth }),
  };
  const running = new Set();
  let signalled = null;
  let isUrgent = false;

  function stop(signal) {
    isUrgent = signalled !== null;
    signalled = signal;
    for (const { pid } of running) killGroup(pid, isUrgent ? "SIGKILL" : "SIGTERM");
    setTimeout(() => running.forEach(({ pid }) => killGroup(pid, "SIGKILL")), GRACE_MS).unref();
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

  const results = [];
  async function run(stage) {
    const { name, alone } = stage;
    const output = alone ? undefined : openSync(join(folder, name), "w");
    if (alone) console.log(`\n── ${name}`);
    const start = performance.now();
    const counted = readLines(files.results).length;
    const mark = join(folder, name.replaceAll(" ", "-"));
    const marked = { ...env, [STAGE_VARIABLE]: mark };
    const child = begin(stage.command, { root, env: marked, output: output ?? "inherit" });
    running.add(child);
    const why = await ended(child);
    running.delete(child);
    const leftovers = await endLeftovers(mark, { graceMs: GRACE_MS, isUrgent: () => isUrgent });
    const seconds = (performance.now() - start) / 1000;
    if (output !== undefined) {
      closeSync(output);
      process.stdout.write(`\n── ${name}\n${readFileSync(join(folder, name), "utf8")}`);
    }
    for (const command of leftovers) console.log(`ended what ${name} had left running: ${command}`);
    const tests = alone ? readLines(files.results).slice(counted).map(JSON.parse) : [];
    results.push({ name, ok: why === 0 && signalled === null, why, seconds, tests });
  }

  const mayGoOn = () => signalled === null && (!bail || results.every(({ ok }) => ok));
  for (const batch of batches(stages)) {
    const left = [...batch];
    const worker = async () => {
      while (left.length > 0 && mayGoOn()) await run(left.shift());
    };
    await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  }

  const passed = report({ stages, results, skips: [...new Set(readLines(files.skips))] });
  rmSync(folder, { recursive: true });
  process.exitCode = passed ? 0 : 1;
  if (signalled !== null) process.exitCode = 128 + constants.signals[signalled];
}

/** Consecutive stages that may run in parallel are one batch. */
function batches(stages) {
  const found = [];
  for (const stage of stages) {
    const last = found.at(-1);
    if (last === undefined || stage.alone || last[0].alone) found.push([stage]);
    else last.push(stage);
  }
  return found;
}

/** A stage is the leader of a process group, so that its processes can be ended with it. */
function begin([file, ...args], { root, env, output }) {
  return spawn(file, args, { cwd: root, detached: true, env, stdio: ["ignore", output, output] });
}

/** 0, another exit code, a signal's name, or why it could not start. */
function ended(child) {
  return new Promise((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function readLines(file) {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [];
}
