import type { Plan } from "../../../../generated/types/plan.d.ts";
import { isSupervised } from "../../../backends/registry.ts";
import { factsOf } from "../../../plan/lower/profiles.ts";
import { planInstall } from "../../../process/install/plan-install.ts";
import { machineMemory } from "../../../shared/units.ts";
import { tooLargeFor } from "../../models/initial-config.ts";
import { describeWeights, modelWeights } from "../../../plan/lower/model-size.ts";
import { largestShare } from "../../models/weights-on-disk.ts";
import { usedProfiles } from "../../models/profiles.ts";
import { checkGgufsTwice, findGgufs } from "../../start/check-ggufs.ts";
import { modelsOf } from "../../start/install-missing.ts";
import { checkTemplates, findModelProblems } from "../../start/prepare-run.ts";
import type { DoctorCheck, Planned } from "../examine.ts";
import { fromProblem, ok, warning, type Finding } from "../finding.ts";

/** Are the weights here of the models that mallex starts, do they fit in memory, and are their templates those that were probed? */
export const models: DoctorCheck = {
  id: "models",
  async find({ context, planned }) {
    if (planned === undefined) return [];
    const { plan, compiled } = planned;
    const { file } = compiled;
    const own = [...usedProfiles(plan)].filter(([, { backend }]) => isSupervised(plan.backends[backend]));
    const found = [
      ...own.flatMap(([name, profile]) => findModelProblems(plan, name, { ...profile, file, context })),
      ...checkGgufsTwice(plan, findGgufs(plan, { file, context })),
      ...(await checkTemplates(compiled, context)),
    ].map((one) => fromProblem(one));
    const findings = [...found, ...toFetch(planned), ...tooLarge(planned)];
    if (own.length === 0) return [ok("mallex starts none: all profiles use servers that run elsewhere")];
    if (findings.length > 0) return findings;
    return isEmbeddedMissing(planned) ? [] : [ok(`here, and they fit: ${namesOf(own)}`)];
  },
};

function namesOf(own: readonly (readonly [string, Plan["profiles"][string]])[]): string {
  return [...new Set(own.map(([, { model }]) => model))].join(", ");
}

/** `installed` reports it. */
function isEmbeddedMissing({ machine }: Planned): boolean {
  return planInstall(machine).steps.some(({ id }) => id === "embedded-model" || id === "embedded-gguf");
}

const HUB = "hub:";

function toFetch({ machine, compiled }: Planned): Finding[] {
  return planInstall(machine).steps.flatMap(({ id }) => {
    if (!id.startsWith(HUB)) return [];
    const model = id.slice(HUB.length);
    const weights = modelWeights(model, factsOf(model, modelsOf(compiled)));
    const size = weights === undefined ? "" : ` (${describeWeights(weights)})`;
    return [warning(`${model} is not on this machine yet${size}`, "`mallex run` downloads it")];
  });
}

/** Two profiles of one model are one server. */
function tooLarge({ plan, compiled }: Planned): Finding[] {
  const names = [...usedProfiles(plan).values()].flatMap(({ model, backend }) =>
    isSupervised(plan.backends[backend]) ? [model] : [],
  );
  return [...new Set(names)].flatMap((model) => {
    const facts = factsOf(model, modelsOf(compiled));
    const weights = modelWeights(model, facts);
    const why =
      weights === undefined ? undefined : tooLargeFor(weights, facts, machineMemory() / largestShare(plan, model));
    return why === undefined ? [] : [warning(`${model}: ${why}`, "choose a smaller model in the file's `profiles`")];
  });
}
