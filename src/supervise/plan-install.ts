import { checkMachine } from "./check-machine.ts";
import type { InstallInput, InstallPlan, InstallStep } from "./install-plan.ts";
import { clientStep, embeddedModelStep, hubModelStep, openBlasStep, venvStep } from "./install-steps.ts";

/** Says what must be fetched and made, in order, or why that cannot work on this machine. Pure. */
export function planInstall(input: InstallInput): InstallPlan {
  const { request, present, leftOut } = input;
  const server = request.server || request.embeddedModel || request.hubModels.length > 0;
  const wanted: InstallStep[] = server ? serverSteps(input) : [];
  if (request.embeddedModel) wanted.push(embeddedModelStep(input));
  wanted.push(...request.hubModels.map((model) => hubModelStep(input, model)));
  if (request.client) wanted.push(clientStep(input));
  const steps = wanted.filter(({ id, optional }) => !present.includes(id) && !(optional && leftOut.includes(id)));
  const problems = server ? checkMachine(input.machine, { venv: steps.some(({ id }) => id === "venv") }) : [];
  return problems.length > 0 ? { steps: [], problems } : { steps, problems };
}

function serverSteps(input: InstallInput): InstallStep[] {
  const { machine } = input;
  const wantsOpenBlas = machine.platform === "linux" && !machine.systemOpenBlas && machine.apt;
  return wantsOpenBlas ? [venvStep(input), openBlasStep(input)] : [venvStep(input)];
}
