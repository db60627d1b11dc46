import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE_MS = 10_000;

/** Runs commands one after the other, prints a table, and sets this process's exit code.
 * Stops at the first that fails, unless `all`. A signal ends the running stage and everything in its process group. */
export async function runStages(stages, { all, root }) {
  let child = null;
  let signalled = null;

  function stop(signal) {
    const again = signalled !== null;
    signalled = signal;
    if (child === null) return;
    killGroup(child.pid, again ? "SIGKILL" : "SIGTERM");
    setTimeout(killGroup, PATIENCE_MS, child.pid, "SIGKILL").unref();
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);

  const results = [];
  const folder = mkdtempSync(join(tmpdir(), "mallex-stages-"));
  const skips = join(folder, "skips");
  for (const { name, command } of stages) {
    console.log(`\n── ${name}`);
    const start = performance.now();
    child = begin(command, { root, skips });
    const why = await ended(child);
    child = null;
    results.push({ name, ok: why === 0 && signalled === null, why, seconds: (performance.now() - start) / 1000 });
    if (signalled !== null || (why !== 0 && !all)) break;
  }

  const passed = report(stages, results, readSkips(skips));
  rmSync(folder, { recursive: true });
  process.exitCode = passed ? 0 : 1;
  if (signalled !== null) process.exitCode = 128 + constants.signals[signalled];
}

/** A stage leads a process group of its own, so that what it started can be ended with it. CI=1: a missing golden fails. MALLEX_SKIPS: where tests say why they were skipped. */
function begin([file, ...args], { root, skips }) {
  const env = { ...process.env, CI: "1", MALLEX_SKIPS: skips };
  return spawn(file, args, { cwd: root, detached: true, env, stdio: ["ignore", "inherit", "inherit"] });
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

function readSkips(file) {
  return existsSync(file) ? [...new Set(readFileSync(file, "utf8").trim().split("\n"))] : [];
}

function report(stages, results, skips) {
  console.log("");
  for (const { name, ok, why, seconds } of results) {
    console.log(`${name.padEnd(12)} ${seconds.toFixed(1).padStart(7)} s  ${ok ? "ok" : `FAILED (${why})`}`);
  }
  for (const { name } of stages.slice(results.length)) console.log(`${name.padEnd(12)} ${"".padStart(7)}    not run`);
  for (const reason of skips) console.log(`${"skipped".padEnd(12)} ${reason}`);
  const passed = results.filter(({ ok }) => ok).length;
  const left = stages.length - results.length;
  console.log(`stages: ${passed} passed, ${results.length - passed} failed${left > 0 ? `, ${left} not run` : ""}`);
  return passed === stages.length;
}
