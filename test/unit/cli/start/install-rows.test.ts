import { expect, test } from "vitest";
import { createInstallRows, type InstallRows } from "../../../../src/cli/start/install-rows.ts";
import { createProgress } from "../../../../src/cli/ui/progress.ts";
import type { InstallProgress } from "../../../../src/process/install/execute-steps.ts";

const venv = { id: "venv", title: "Python" } as const;
const [one, two] = ["a/one", "a/two"].map((id) => ({ id: `hub:${id}` as const, title: `model ${id}` }));
const STEPS = [venv, one, two].filter((step) => step !== undefined);

/** The last rows after reports, one a second. */
function rowsAfter(steps: typeof STEPS, ...reports: readonly InstallProgress[]): InstallRows {
  const rowsOf = createInstallRows(steps, { HF_ENDPOINT: "http://hub.test" });
  return reports.map((report, at) => rowsOf(report, at * 1000)).at(-1) as InstallRows;
}

const part = (step: InstallProgress["step"], done: number, total?: number): InstallProgress => ({
  step,
  phase: "download",
  done,
  ...(total !== undefined && { total }),
});

test("models that are fetched side by side have a row each, and one for all of them", () => {
  const { rows, ...all } = rowsAfter(
    STEPS,
    { step: "venv", phase: "done" },
    part("hub:a/one", 1e9, 4e9),
    { step: "hub:a/two", phase: "download" },
    part("hub:a/two", 0, 6e9),
    part("hub:a/one", 4e9, 4e9),
  );
  expect(rows).toEqual([
    { step: "model a/one: downloading", detail: "[####################] 4 GB of 4 GB, 1 GB/s, 0 s left" },
    { step: "model a/two: downloading", detail: "[                    ] 0 MB of 6 GB" },
    { step: "0 of 2 models are here", detail: expect.stringMatching(/^\[########            \] 4 GB of 10 GB/) },
  ]);
  expect(all).toEqual({ step: "0 of 2 models are here", percent: 40 });
});

test("a model that is here has no row any more, and its bytes count", () => {
  const { rows, percent } = rowsAfter(
    STEPS,
    part("hub:a/one", 4e9, 4e9),
    { step: "hub:a/one", phase: "done" },
    part("hub:a/two", 1e9, 6e9),
  );
  expect(rows.map(({ step }) => step)).toEqual(["model a/two: downloading", "1 of 2 models are here"]);
  expect(percent).toBe(50);
});

test("what is not known of one is not added up for all", () => {
  const { rows, percent } = rowsAfter(STEPS, part("hub:a/one", 1e9, 4e9), { step: "hub:a/two", phase: "download" });
  expect(rows.slice(1)).toEqual([
    { step: "model a/two: connecting to hub.test", detail: undefined },
    { step: "0 of 2 models are here", detail: "1 GB" },
  ]);
  expect(percent).toBeUndefined();
});

test("one model alone has its row and no other", () => {
  const { rows, ...model } = rowsAfter(
    [venv, one].filter((step) => step !== undefined),
    part("hub:a/one", 1, 2),
  );
  expect(rows).toHaveLength(1);
  expect(model).toEqual({ step: "model a/one", percent: 50 });
});

test("a terminal shows rows that replace those before; elsewhere each new state is a line", () => {
  const written: string[] = [];
  const lines: string[] = [];
  const states = [
    [{ step: "a", detail: "1 %" }, { step: "b" }],
    [{ step: "a", detail: "2 %" }, { step: "c" }],
  ];
  for (const isTTY of [true, false]) {
    const stream = { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 };
    const progress = createProgress({ report: (line) => void lines.push(line) }, stream);
    for (const rows of states) progress.showAll(rows);
    progress.clear();
  }
  const wipe = "\r\u001b[K";
  expect(written).toEqual([`${wipe}a 1 %\nb`, `${wipe}\u001b[A${wipe}a 2 %\nc`, `${wipe}\u001b[A${wipe}`]);
  expect(lines).toEqual(["a", "b", "c"]);
});
