const SLOWEST = 10;

/** Prints the times and results of the stages; the last line is the number of tests.
 * @returns whether all stages passed */
export function report({ stages, results, skips }) {
  console.log("");
  for (const { name } of stages) {
    const result = results.find((one) => one.name === name);
    console.log(result === undefined ? row(name, "", "not run") : row(name, result.seconds, outcome(result)));
  }
  const files = results.flatMap(({ tests }) => tests);
  if (files.length > 0) console.log("\nslowest files");
  for (const { file, seconds } of files.toSorted((a, b) => b.seconds - a.seconds).slice(0, SLOWEST))
    console.log(row("", seconds, file));
  if (skips.length > 0) console.log("");
  for (const reason of skips) console.log(`${"skipped".padEnd(12)} ${reason}`);
  const passed = results.filter(({ ok }) => ok).length;
  const left = stages.length - results.length;
  console.log(`\nstages: ${passed} passed, ${results.length - passed} failed${left > 0 ? `, ${left} not run` : ""}`);
  const sum = (key) => files.reduce((total, one) => total + one[key], 0);
  console.log(
    `${sum("passed")} passed, ${sum("failed") + stagesWithoutTests(results)} failed, ${sum("skipped")} skipped`,
  );
  return passed === stages.length;
}

function row(name, seconds, text) {
  const time = seconds === "" ? "" : `${seconds.toFixed(1)} s`;
  return `${name.padEnd(12)} ${time.padStart(9)}  ${text}`;
}

function outcome({ ok, why, tests }) {
  const count = tests.reduce((total, { passed }) => total + passed, 0);
  if (!ok) return `FAILED (${why})`;
  return tests.length === 0 ? "ok" : `ok, ${count} tests`;
}

/** A stage that fails without a failed test counts as one failure, so that a failed run never prints "0 failed". */
function stagesWithoutTests(results) {
  return results.filter(({ ok, tests }) => !ok && !tests.some(({ failed }) => failed > 0)).length;
}
