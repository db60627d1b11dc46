import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const src = fileURLToPath(new URL("../../../src", import.meta.url));

/** The clock on the wall is set, and jumps; here it says to people when something was, or compares what other processes have written. */
const WALL_CLOCK: Readonly<Record<string, string>> = {
  "cli/describe-run.ts": "since when a run is there",
  "cli/keep-classifiers.ts": "the date of a file",
  "cli/load-program.ts": "the date of a file",
  "cli/logs-command.ts": "whether a line is of today",
  "cli/record-command.ts": "the name of a folder",
  "cli/reload/reload.ts": "when the file was read",
  "cli/starting-files.ts": "since when a run is there",
  "cli/status-command.ts": "how long ago something was",
  "observe/log.ts": "the time of a line",
  "observe/spend-book.ts": "the day of a cost",
  "observe/turn-store.ts": "ids that sort by time",
  "server/answer-turn.ts": "when an answer was made, for its client",
  "server/record-turn.ts": "when a turn began",
  "server/session-store.ts": "half a day of silence, over restarts",
  "supervise/left-out.ts": "a week, over restarts",
  "supervise/server-life.ts": "since when a server is in its phase",
  "supervise/start-leased.ts": "since when a server is there",
  "supervise/with-lock.ts": "the age of a file",
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
