import { totalmem } from "node:os";
import type { Problem } from "../problem/problem.ts";
import type { Artifact } from "./artifacts.ts";
import { countMemoryKills } from "./count-memory-kills.ts";
import { condemnDamaged } from "./folder-manifest.ts";
import type { ServerExit } from "./ended.ts";
import { toServerProblem } from "./to-server-problem.ts";

export interface FailedServer {
  readonly model: string;
  readonly logFile: string;
  readonly dependsOn: readonly Artifact[];
}

/** Looks round after a failure: whether the system ended it for want of memory, and whether something of mallex's own making is damaged. */
export function explainFailure({
  model,
  logFile,
  dependsOn: standsOn,
}: FailedServer): (ended: ServerExit) => Promise<Problem> {
  let before = countMemoryKills();
  let isChecked = false;
  return async (ended) => {
    const [old, kills] = await Promise.all([before, countMemoryKills()]);
    before = Promise.resolve(kills);
    const hasKilled = kills === undefined || old === undefined ? undefined : kills > old;
    // Seconds of work: once, and only where damage could be the reason.
    const canCheck = !isChecked && !ended.wasReady;
    isChecked ||= canCheck;
    // What vanishes under its eyes is being removed: nothing to make anew.
    const damaged = canCheck ? await condemnDamaged(standsOn).catch(() => []) : [];
    return toServerProblem({ ...ended, model, logFile, damaged, machine: { total: machineMemory(), hasKilled } });
  };
}

/** Of the machine, or of the container that mallex is in. */
function machineMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
