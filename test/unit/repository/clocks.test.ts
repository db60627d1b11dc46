import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../../../src", import.meta.url));

/** The clock on the wall is set, and jumps; here it says to people when something was, or compares what other processes have written. */
const WALL_CLOCK: Readonly<Record<string, string>> = {
  "cli/commands/run/logs.ts": "whether a line is of today",
  "cli/commands/run/run.ts": "the name of a folder",
  "cli/commands/run/status.ts": "how long ago something was",
  "cli/compile/compile-file.ts": "the date of a file",
  "cli/compile/load-program.ts": "the date of a file",
  "cli/reload/reload.ts": "when the file was read",
  "cli/start/execute-plan.ts": "since when a run is there",
  "cli/state/run-files.ts": "since when a run is there",
  "diagnostics/log/log.ts": "the time of a line",
  "diagnostics/records/spend-book.ts": "the day of a cost",
  "diagnostics/records/turn-store.ts": "ids that sort by time",
  "process/install/detect-machine.ts": "a week, over restarts",
  "process/lock/file-lock.ts": "the age of a file",
  "process/supervise/find-or-start-server.ts": "since when a server is there",
  "process/supervise/server-life.ts": "since when a server is in its phase",
  "server/sessions/session-store.ts": "half a day of silence, over restarts",
  "server/turn/answer-turn.ts": "when an answer was made, for its client",
  "server/turn/record-turn.ts": "when a turn began",
};

test("no time is measured by the clock on the wall", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const using = files.filter((name) => /\bDate\.now\b|\bnew Date\(\)/.test(readFileSync(join(src, name), "utf8")));
  expect(using.toSorted()).toEqual(Object.keys(WALL_CLOCK));
});

test("no test passes or fails by how fast the machine is", () => {
  const tests = fileURLToPath(new URL("../..", import.meta.url));
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".test.ts"));
  const gate = /expect\([^\n]*(?:performance\.now|Date\.now|\b\w*(?:ms|Ms|seconds|took|elapsed)\b)[^\n]*\)\.toBeLess/;
  const isGated = (text: string): boolean => gate.test(text) && !text.includes("useFakeTimers");
  expect(files.filter((name) => isGated(readFileSync(join(tests, name), "utf8")))).toEqual([]);
});
