import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { artifacts, shippedResources, type Artifact } from "../../../process/artifacts/artifacts.ts";
import { faultOf, isForeign, OUTDATED } from "../../../process/artifacts/manifest.ts";
import { createProblem } from "../../../diagnostics/problem.ts";
import { planInstall, type InstallStep } from "../../../process/install/plan-install.ts";
import { withLock } from "../../../process/lock/with-file-lock.ts";
import { formatBytes } from "../../../shared/format-quantities.ts";
import type { MallexPaths } from "../../../shared/mallex-paths.ts";
import { assertNothingRuns } from "../nothing-runs.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromProblem, ok, problem, warning, type Finding } from "../finding.ts";

/** Is everything complete that mallex has installed: the Python environments, the client, the model it brings? And what is still to come? */
export const installed: DoctorCheck = {
  id: "installed",
  find({ context, planned }) {
    const all = Object.entries(artifacts(context.paths, shippedResources));
    const present = all.filter(([, { folder }]) => existsSync(folder));
    const damaged = present.flatMap(([id, artifact]) => damageOf(id, artifact, context.paths));
    const steps = planned === undefined ? [] : planInstall(planned.machine).steps;
    const missing = steps.filter(({ artifact }) => artifact !== undefined && !existsSync(artifact.folder));
    const complete = present.map(([id]) => id).filter((id) => !damaged.some(({ id: other }) => other === id));
    return [
      ...(complete.length === 0 ? [] : [ok(`complete: ${complete.join(", ")}`)]),
      ...damaged.map(({ finding }) => finding),
      ...notYet(missing),
      ...(present.length + missing.length === 0 ? [ok("nothing, and nothing is needed")] : []),
    ];
  },
};

function damageOf(
  id: string,
  artifact: Artifact,
  paths: MallexPaths,
): { readonly id: string; readonly finding: Finding }[] {
  const fault = faultOf(artifact);
  if (fault === undefined) return [];
  const { folder } = artifact;
  if (isForeign(artifact)) return [{ id, finding: fromProblem(createProblem("MX7109.foreign", { folder })) }];
  if (fault === OUTDATED)
    return [{ id, finding: warning(`${id}: ${fault}`, "`mallex run` makes it again", { fix: remove(folder, paths) }) }];
  const text = `${id}: ${fault} (${folder})`;
  return [{ id, finding: problem(text, "remove it: `mallex doctor --fix`", { fix: remove(folder, paths) }) }];
}

/** Unless another mallex uses it, or is just building it. */
function remove(folder: string, paths: MallexPaths): () => Promise<void> {
  return async () =>
    withLock({ path: `${folder}.lock`, signal: AbortSignal.abort() }, async () => {
      await assertNothingRuns(paths);
      await rm(folder, { recursive: true, force: true });
    });
}

function notYet(steps: readonly InstallStep[]): Finding[] {
  if (steps.length === 0) return [];
  const names = steps.map(({ id, downloadBytes }) =>
    downloadBytes === 0 ? id : `${id} (${formatBytes(downloadBytes)})`,
  );
  return [warning(`not yet: ${names.join(", ")}`, "`mallex run` installs them")];
}
