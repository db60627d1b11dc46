import { statfs } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { factsOf } from "../../../plan/lower/profiles.ts";
import { hubCacheOf } from "../../../process/install/detect-machine.ts";
import { planInstall } from "../../../process/install/plan-install.ts";
import { formatBytes } from "../../../shared/format-quantities.ts";
import { modelWeights } from "../../../plan/lower/model-size.ts";
import { modelsOf } from "../../start/install-missing.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { ok, problem, warning, type Finding } from "../finding.ts";

/** Logs, recorded turns and a new plan need little. */
const LOW = 1e9;
const HUB = "hub:";

/** Is there room for what mallex writes, and for what is still to be downloaded? */
export const disk: DoctorCheck = {
  id: "disk",
  async find({ context, planned }) {
    const { paths, env } = context;
    const needed = planned === undefined ? { own: 0, hub: 0 } : bytesToInstall(planned);
    return [
      await roomIn(paths.home, needed.own),
      ...(needed.hub > 0 ? [await roomIn(hubCacheOf(env), needed.hub)] : []),
    ];
  },
};

async function roomIn(folder: string, needed: number): Promise<Finding> {
  const { bavail, bsize } = await statfs(closestExisting(folder));
  const free = bavail * bsize;
  const text = `${formatBytes(free)} free for ${folder}`;
  const advice = `free some space, or use another disk: \`mallex models\`, \`du -sh ${folder}/*\``;
  if (free < needed) return problem(`${text}, but ${formatBytes(needed)} are still to come`, advice);
  return free < LOW ? warning(text, advice) : ok(text);
}

function bytesToInstall({ machine, compiled }: Planned): { readonly own: number; readonly hub: number } {
  const { steps } = planInstall(machine);
  const hub = steps.flatMap(({ id }) => {
    const model = id.startsWith(HUB) ? id.slice(HUB.length) : undefined;
    const weights = model === undefined ? undefined : modelWeights(model, factsOf(model, modelsOf(compiled)));
    return weights?.bytes ?? 0;
  });
  return { own: sum(steps.map(({ diskBytes }) => diskBytes)), hub: sum(hub) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

function closestExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : closestExisting(dirname(path));
}
