import type { Context, Outcome } from "./context.ts";
import { compileFile, portOverride } from "./compile-file.ts";
import { findConfig } from "./find-config.ts";
import { findRuns } from "./find-runs.ts";
import { clientEnvironment, launchFacts } from "./launch/client-environment.ts";
import { readToken } from "./read-token.ts";
import { shellQuote } from "./shell-quote.ts";
import type { RunState } from "./run-files.ts";

/** Prints what leads a client to a running mallex: the one of this folder's file if there is one, else the newest. */
export async function envCommand(context: Context): Promise<Outcome> {
  const { live } = await findRuns(context.places.runs);
  const own = configHere(context);
  const run = live.findLast(({ config }) => config === own) ?? live.at(-1);
  if (run === undefined)
    return {
      problems: [{ code: "MX7506", severity: "error", message: "no mallex runs", hint: "start one: mallex serve" }],
    };
  const { plan, problems } = await compileFile({ ...context, config: run.config }, [
    // Where the run was told to listen is not a rule that drifts.
    portOverride(run.askedPort, run.id),
  ]);
  if (plan === undefined) return { problems };
  const env = clientEnvironment(
    plan.launch.env,
    launchFacts({ url: run.url, token: readToken(context.places.token), plan }),
    context.env,
  );
  return { problems: drifted(run, plan.hash), data: { run: run.id, env }, text: exports(env) };
}

function configHere(context: Context): string | undefined {
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

function drifted(run: RunState, hash: string): Outcome["problems"] {
  if (run.plan === hash) return [];
  return [
    {
      code: "MX7516",
      severity: "warning",
      message: `${run.id} runs other rules than ${run.config} now compiles to`,
      hint: "start it again to use the new rules",
    },
  ];
}
