import { vi } from "vitest";
import { createTurnStore, type TurnRecord } from "../../src/observe/turn-store.ts";
import type { RunState } from "../../src/cli/run-files.ts";
import { readRuns } from "../../src/cli/run-files.ts";
import type { PreparedHome } from "./prepared-home.ts";

/** The first main turn kept since a moment. It is written once its answer has been sent, so it may come a little later. */
export async function mainTurnSince(home: PreparedHome, since: number): Promise<TurnRecord> {
  const read = async (): Promise<TurnRecord> => {
    const turn = (await turnsSince(home, since)).find(({ decision }) => decision?.class === "main");
    if (turn === undefined) throw new Error("no turn was kept");
    return turn;
  };
  return vi.waitFor(read, { timeout: 5000 });
}

async function turnsSince({ places }: PreparedHome, since: number): Promise<TurnRecord[]> {
  const store = createTurnStore({ folder: places.turns, redact: (text) => text, warn: () => undefined });
  const turns = await Promise.all((await store.list()).map(async (id) => store.read(id)));
  return turns.filter((turn) => turn !== undefined).filter(({ time }) => Date.parse(time) >= since);
}

/** What a running mallex tells about itself. */
export function runOf({ places }: PreparedHome, pid: number): RunState {
  const run = readRuns(places.runs).find((candidate) => candidate.pid === pid);
  if (run === undefined) throw new Error(`no run of process ${pid}`);
  return run;
}
