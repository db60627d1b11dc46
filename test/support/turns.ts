import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { readRuns, type RunState } from "../../src/cli/state/run-files.ts";
import type { TurnRecord } from "../../src/diagnostics/records/turn-record.ts";
import type { PreparedHome } from "./prepared-home.ts";

/** The first main turn kept since a moment. It is written once its answer has been sent, so it may come a little later. */
export async function mainTurnSince(home: PreparedHome, since: number): Promise<TurnRecord> {
  const read = async (): Promise<TurnRecord> => {
    const turn = turnsSince(home, since).find(({ decision }) => decision?.class === "main");
    if (turn === undefined) throw new Error("no turn was kept");
    return turn;
  };
  return vi.waitFor(read, { timeout: 120_000 });
}

/** Requests as a mallex keeps them whose file is `config`, the oldest first: as much as `explain` and `status` read. */
export function keepTurns(
  folder: string,
  requests: readonly (Pick<TurnRecord, "config" | "client" | "request" | "settings"> & { readonly plan?: string })[],
): void {
  mkdirSync(folder, { recursive: true });
  for (const [index, kept] of requests.entries()) {
    const id = `turn-${String(index).padStart(4, "0")}`;
    writeFileSync(join(folder, `${id}.json`), JSON.stringify({ id, plan: "0123456789abcdef", dropped: [], ...kept }));
  }
}

function turnsSince({ places }: PreparedHome, since: number): TurnRecord[] {
  const files = readdirSync(places.turns).filter((name) => /^[^.].*\.json$/.test(name));
  const turns = files.map((name) => JSON.parse(readFileSync(join(places.turns, name), "utf8")) as TurnRecord);
  return turns.filter(({ time }) => Date.parse(time) >= since);
}

/** What a running mallex tells about itself. */
export function runOf({ places }: PreparedHome, pid: number): RunState {
  const run = readRuns(places.runs).find((candidate) => candidate.pid === pid);
  if (run === undefined) throw new Error(`no run of process ${pid}`);
  return run;
}
