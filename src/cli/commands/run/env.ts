import { delimiter, dirname } from "node:path";
import { MallexError, type Problem, createProblem, createError } from "../../../diagnostics/problem.ts";
import { shippedResources } from "../../../process/artifacts/artifacts.ts";
import { findClient, onPath } from "../../../process/install/detect-machine.ts";
import { portOverride } from "../../compile/run-settings.ts";
import { compileForRun } from "../../models/compile-for-run.ts";
import { findConfig } from "../../context/config-file.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { shellQuote } from "../../context/run-command.ts";
import { clientEnvironment, launchFacts } from "../../launch/client-environment.ts";
import { readToken } from "../../models/credentials.ts";
import { findRuns } from "../../state/find-runs.ts";
import { doesNotAnswer, requestStatus } from "../../state/request-run.ts";
import type { RunState } from "../../state/run-files.ts";

/** Prints the variables that connect a client to a running mallex: the newest of this folder's file, else the only one. @throws {MallexError} MX7556 when it does not answer */
export async function envCommand(context: CliContext): Promise<Outcome> {
  const { live } = await findRuns(context.paths);
  const own = configFileHere(context);
  const ofThisFile = live.filter(({ config }) => config === own);
  const run = ofThisFile.at(-1) ?? only(live, context);
  // Another process may use the port now, and the client must not connect to it.
  const answer = await requestStatus(run, context.paths);
  if (answer.kind === "failed") throw new MallexError(doesNotAnswer(run, answer.why));
  // Changed rules don't affect the address of a running mallex.
  const overrides = [...(run.settings ?? []), portOverride(run.askedPort, run.id)];
  const { plan, problems } = await compileForRun({ ...context, config: run.config }, { overrides });
  if (plan === undefined) return { problems };
  const token = readToken(context.paths.token);
  const env = clientEnvironment(
    plan.launch.env,
    launchFacts({ url: run.url, token, plan, isUsable: (name) => run.leftOut?.includes(name) !== true }),
    context.env,
  );
  if (run.config !== own) context.report(`this leads to ${run.id}, which runs ${run.config}`);
  if (ofThisFile.length > 1)
    context.report(`${ofThisFile.length} runs have this file; this leads to the newest, ${run.id}`);
  const all = { ...env, ...pathToClient(context) };
  const stale = Object.keys(context.env).filter((name) => context.env[name] === token && !(name in all));
  const text = [...stale.map((name) => `unset ${name}`), exports(all)].join("\n");
  return {
    problems: run.plan === plan.hash ? [] : [drifted(run)],
    data: { run: run.id, env: all },
    text,
    verbatim: true,
  };
}

/** @throws {MallexError} MX7506 without a run, MX7507 when several are possible */
function only(live: readonly RunState[], { config }: CliContext): RunState {
  const [run, ...others] = config === undefined ? live : [];
  if (run === undefined)
    throw new MallexError(
      config === undefined ? createProblem("MX7506.noRun", {}) : createProblem("MX7506.noRunOfFile", { config }),
    );
  if (others.length === 0) return run;
  throw createError("MX7507.runsOfOtherFiles", { count: live.length, ids: live.map(({ id }) => id).join(", ") });
}

/** Adds the client that mallex installed at the end of PATH, so that it hides no other one. */
function pathToClient(context: CliContext): Readonly<Record<string, string>> {
  const { env, paths } = context;
  if (onPath(env, "claude") !== undefined) return {};
  const client = findClient(env, paths, shippedResources);
  if (client === undefined) context.report("there is no `claude` on the PATH; `mallex run` installs one");
  return client === undefined ? {} : { PATH: [env["PATH"] ?? "", dirname(client)].join(delimiter) };
}

function configFileHere(context: CliContext): string | undefined {
  try {
    return findConfig(context);
  } catch {
    // No file here: any run will do.
    return undefined;
  }
}

function exports(env: Readonly<Record<string, string>>): string {
  return Object.entries(env)
    .map(([name, value]) => `export ${name}=${shellQuote(value)}`)
    .join("\n");
}

function drifted(run: RunState): Problem {
  return createProblem("MX7516", { id: run.id, config: run.config });
}
