import { answers } from "./checks/answers.ts";
import { backends } from "./checks/backends.ts";
import { client } from "./checks/client.ts";
import { disk } from "./checks/disk.ts";
import { file } from "./checks/file.ts";
import { installed } from "./checks/installed.ts";
import { leftovers } from "./checks/leftovers.ts";
import { machine } from "./checks/machine.ts";
import { models } from "./checks/models.ts";
import { packs } from "./checks/packs.ts";
import { permissions } from "./checks/permissions.ts";
import { ports } from "./checks/ports.ts";
import { proxies } from "./checks/proxies.ts";
import { runs } from "./checks/runs.ts";
import { search } from "./checks/search.ts";
import { token } from "./checks/token.ts";
import { variables } from "./checks/variables.ts";
import { examine, type DoctorCheck, type Examined } from "./examine.ts";
import { fromProblem, type Finding } from "./finding.ts";
import type { CliContext } from "../context/context.ts";
import { toProblems } from "../context/run-command.ts";

/** In the order in which they are printed: what the others depend on comes first. */
const CHECKS: readonly DoctorCheck[] = [
  machine,
  permissions,
  token,
  leftovers,
  disk,
  file,
  packs,
  variables,
  proxies,
  installed,
  models,
  client,
  ports,
  runs,
  backends,
  search,
  answers,
];

/** What a check has found. */
export interface CheckResult {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What all checks have found, and what they looked at. */
export interface Examination {
  readonly results: readonly CheckResult[];
  readonly examined: Examined;
}

/** Runs all checks. One that fails is a finding of its own. */
export async function runChecks(context: CliContext, options: Pick<Examined, "signal" | "ask">): Promise<Examination> {
  const examined = await examine(context, options);
  const results: CheckResult[] = [];
  for (const { id, find } of CHECKS) {
    options.signal.throwIfAborted();
    results.push({ id, findings: await findAll(find, examined) });
  }
  return { results, examined };
}

async function findAll(find: DoctorCheck["find"], examined: Examined): Promise<readonly Finding[]> {
  try {
    return await find(examined);
  } catch (error) {
    examined.signal.throwIfAborted();
    return toProblems(error).map((one) => fromProblem(one));
  }
}
