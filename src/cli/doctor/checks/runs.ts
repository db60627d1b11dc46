import { isSameProcess } from "../../../process/spawn/process-identity.ts";
import { orphanedProcesses } from "../../state/find-runs.ts";
import { doesNotAnswer, requestStatus } from "../../state/request-run.ts";
import { readRuns, type RunState } from "../../state/run-files.ts";
import type { CliContext } from "../../context/context.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromError, fromProblem, ok, problem, warning, type Finding } from "../finding.ts";

/** Does each mallex that runs answer, and its model servers? */
export const runs: DoctorCheck = {
  id: "runs",
  async find({ context }) {
    const found = await Promise.all(readRuns(context.paths.runs).map(async (run) => classify(run, context)));
    const findings = found.flat();
    return findings.length > 0 ? findings : [ok("none")];
  },
};

async function classify(run: RunState, { paths }: CliContext): Promise<Finding[]> {
  if (!(await isSameProcess(run))) {
    const left = await orphanedProcesses(run, paths.servers);
    const text = `${run.id} has ended, but not its model server`;
    return left.length === 0 ? [] : [problem(text, `\`mallex stop ${run.id}\``)];
  }
  if (run.leaving !== undefined) return [ok(`${run.id} is ending`)];
  // `permissions` and `token` report what else is wrong here.
  const answer = await requestStatus(run, paths).catch((error: unknown) => fromError(error));
  if (Array.isArray(answer)) return answer;
  if (answer.kind === "failed")
    return [{ ...fromProblem(doesNotAnswer(run, answer.why)), level: "problem", advice: `\`mallex stop ${run.id}\`` }];
  const faults = answer.status.servers.flatMap(({ model, fault, phase }) =>
    fault === undefined || phase === "ready"
      ? []
      : [
          warning(
            `${run.id}: ${model}: ${fault.message.split("\n")[0] ?? ""}`,
            `\`mallex restart\`, \`mallex logs --model ${model}\``,
          ),
        ],
  );
  return faults.length > 0 ? faults : [ok(`${run.id} answers at ${run.url}`)];
}
