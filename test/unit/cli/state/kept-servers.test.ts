import { expect, test } from "vitest";
import { writeRun } from "../../../../src/cli/state/run-files.ts";
import { reportLingeringServers } from "../../../../src/cli/state/find-runs.ts";
import { startTimeOf } from "../../../../src/process/spawn/process-identity.ts";
import { writeServerRecord } from "../../../../src/process/supervise/server-record.ts";
import { mallexPaths } from "../../../../src/shared/mallex-paths.ts";
import { runState } from "../../../support/run-state.ts";
import { scratchFolder } from "../../checks/scratch.ts";

const OWN = "run-00000001";
const KEPT = ["tiny stays loaded for the next start; `mallex stop model-abcdef01` ends it"];

test.each<{ name: string; had: number; holder?: number; want: string[] }>([
  { name: "a model that stays is said", had: process.pid, want: KEPT },
  { name: "one that its own run still names is said", had: process.pid, holder: process.pid, want: KEPT },
  { name: "one that another run holds is not said", had: process.pid, holder: process.ppid, want: [] },
  { name: "one that this run did not have is not said", had: 1, want: [] },
])("$name", async ({ had, holder, want }) => {
  const own = mallexPaths({ MALLEX_HOME: scratchFolder() }, "/none");
  const startTime = (await startTimeOf(process.pid)) ?? "";
  const child = { pid: process.pid, startTime, model: "tiny", url: "" };
  const record = { key: "abcdef0123456789", program: "node", port: 4711, nonce: "n", log: "/l", since: "2026-01-01" };
  await writeServerRecord(own.servers, { ...record, ...child });
  if (holder !== undefined) {
    const identity = { pid: holder, startTime: (await startTimeOf(holder)) ?? "" };
    const id = holder === process.pid ? OWN : "run-12345678";
    await writeRun(own.runs, runState({ ...identity, id, children: [child] }));
  }
  const said: string[] = [];
  await reportLingeringServers(
    { id: OWN, had: [{ ...child, pid: had }] },
    { paths: own, report: (line) => void said.push(line) },
  );
  expect(said).toEqual(want);
});
