import { totalmem } from "node:os";
import type { Problem } from "../problem/problem.ts";
import type { Artifact } from "./artifacts.ts";
import { countMemoryKills } from "./count-memory-kills.ts";
import { condemnDamaged } from "./folder-manifest.ts";
import type { Ended } from "./ended.ts";
import { toServerProblem } from "./to-server-problem.ts";

export interface Explained {
  readonly model: string;
  readonly logFile: string;
  readonly standsOn: readonly Artifact[];
}

/** Looks round after a failure: whether the system ended it for want of memory, and whether something of mallex's own making is damaged. */
export function explainFailure({ model, logFile, standsOn }: Explained): (ended: Ended) => Promise<Problem> {
  let before = countMemoryKills();
  let looked = false;
  return async (ended) => {
    const [old, kills] = await Promise.all([before, countMemoryKills()]);
    before = Promise.resolve(kills);
    const hasKilled = kills === undefined || old === undefined ? undefined : kills > old;
    // Seconds of work: once, and only where damage could be the reason.
    const looks = !looked && !ended.wasReady;
    looked ||= looks;
    // What vanishes under its eyes is being removed: nothing to make anew.
    const damaged = looks ? await condemnDamaged(standsOn).catch(() => []) : [];
    return toServerProblem({ ...ended, model, logFile, damaged, machine: { total: machineMemory(), hasKilled } });
  };
}

/** Of the machine, or of the container that mallex is in. */
function machineMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}
