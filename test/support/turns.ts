import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTurnStore, type TurnRecord } from "../../src/observe/turn-store.ts";
import type { RunState } from "../../src/cli/run-files.ts";
import { readRuns } from "../../src/cli/run-files.ts";
import type { PreparedHome } from "./prepared-home.ts";

/** The turns kept since a moment, oldest first. */
export async function turnsSince({ places }: PreparedHome, since: number): Promise<TurnRecord[]> {
  const store = createTurnStore({ folder: places.turns, redact: (text) => text, warn: () => undefined });
  const ids = await store.list();
  const turns = ids.map((id) => JSON.parse(readFileSync(join(places.turns, `${id}.json`), "utf8")) as TurnRecord);
  return turns.filter(({ time }) => Date.parse(time) >= since);
}

/** What a running mallex tells about itself. */
export function runOf({ places }: PreparedHome, pid: number): RunState {
  const run = readRuns(places.runs).find((candidate) => candidate.pid === pid);
  if (run === undefined) throw new Error(`no run of process ${pid}`);
  return run;
}
