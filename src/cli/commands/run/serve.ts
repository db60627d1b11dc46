import { once } from "node:events";
import { join } from "node:path";
import { printProblems } from "../../../diagnostics/print-problems.ts";
import { AUTO_MODEL } from "../../../shared/reserved-names.ts";
import type { RunSettings } from "../../compile/run-settings.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals, type Interruption } from "../../context/interruption.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { leftOut, readKeys } from "../../models/credentials.ts";
import { reportProblems, type ReloadReport } from "../../reload/reload.ts";
import { installMissing, modelsOf } from "../../start/install-missing.ts";
import { probeBackends } from "../../start/model-servers.ts";
import { hostOf, restartOf, type Restart } from "../../start/kept-session.ts";
import { openSession, reopenSession, type Session, type SessionOptions } from "../../start/open-session.ts";
import { prepareRun } from "../../start/prepare-run.ts";
import { createProgress } from "../../ui/progress.ts";

export interface ServeOptions extends RunSettings {
  readonly shipped?: boolean;
  readonly yes?: boolean;
}

/** Starts the model and the server and keeps them until a signal. With `--json`: one line as soon as it answers. */
export async function serveCommand(context: CliContext, options: ServeOptions): Promise<Outcome> {
  const host = hostOf(context);
  const interruption = watchSignals(host.signals);
  try {
    const restart = await restartOf(host);
    if (restart !== undefined) return await serveAgain(context, restart, interruption);
    const prepared = await prepareRun(context, options, interruption.signal);
    if (prepared.compiled === undefined) return prepared;
    const progress = createProgress(context, process.stderr);
    const { signal } = interruption;
    const { plan } = prepared.compiled;
    const keys = readKeys(plan, prepared.compiled.file, context);
    const without = leftOut(plan, keys);
    const models = modelsOf(prepared.compiled);
    const needs = { plan, models, client: false, yes: options.yes === true, signal, progress };
    const installed = await installMissing(context, needs);
    const warnings = [...installed, ...without, ...(await probeBackends(plan, keys, signal))];
    if (warnings.length > 0) context.report(printProblems(warnings, context.style));
    const session = await openSession(context, {
      ...prepared,
      ...reports(context, prepared.compiled.file),
      keys,
      signal,
      progress,
      portIsFixed: options.port !== undefined,
    });
    if (context.json) context.write(`${JSON.stringify({ url: session.url, token: session.token, plan: plan.hash })}\n`);
    else context.report(welcome(session, context, options));
    return await serveUntil(session, interruption);
  } finally {
    interruption.dispose();
  }
}

/** The server process before this one has ended unexpectedly. */
async function serveAgain(context: CliContext, restart: Restart, interruption: Interruption): Promise<Outcome> {
  const { file } = restart.session.compiled;
  const session = await reopenSession(context, restart, { ...reports(context, file), signal: interruption.signal });
  context.report(`the server was started again (${restart.after}); \`mallex logs\` has more`);
  return serveUntil(session, interruption);
}

/** Nothing else is on this screen. */
function reports(context: CliContext, file: string): Pick<SessionOptions, "onFault" | "onReload"> {
  return {
    onFault: (status) => context.report(faultLine(status)),
    onReload: (report) => reportReload(context, report, file),
  };
}

function reportReload(context: CliContext, report: ReloadReport, file: string): void {
  if (report.ok) context.report(`the change is in effect: plan ${report.plan} answers`);
  const problems = reportProblems(report, file);
  if (problems.length > 0) context.report(printProblems(problems, context.style));
}

/** Who came by `npm start` has no command `mallex` yet. */
function welcome({ url, plan }: Session, { paths, packageRoot }: CliContext, { shipped }: ServeOptions): string {
  const mallex = shipped === true ? `node ${shellQuote(join(packageRoot, "bin/mallex.mjs"))}` : "mallex";
  const body = `{"model":"${AUTO_MODEL}","max_tokens":64,"messages":[{"role":"user","content":"hello"}]}`;
  return [
    `mallex serves ${url} (plan ${plan.hash}); Ctrl-C ends it`,
    `  a client: eval "$(${mallex} env)" && claude`,
    `  OpenAI clients: base URL ${url}/v1, API key: what stands in ${paths.token}`,
    `  anything else, with that token as x-mallex-token:`,
    `  sed 's/^/x-mallex-token: /' ${shellQuote(paths.token)} | curl -H @- -H 'content-type: application/json' ${url}/v1/messages -d '${body}'`,
  ].join("\n");
}

/** The rest of its output is in `mallex status` and the logs. */
function faultLine({ model, phase, fault }: Parameters<NonNullable<SessionOptions["onFault"]>>[0]): string {
  const [what = ""] = fault.message.split("\n");
  const next = phase === "failed" ? "it stays off until `mallex restart`" : "it is started again";
  return `model ${model}: ${what} [${fault.code}]; ${next}`;
}

async function serveUntil(session: Session, interruption: Interruption): Promise<Outcome> {
  const { signal } = interruption;
  try {
    if (!signal.aborted) await once(signal, "abort");
  } finally {
    await session.close(() => interruption.mayPrompt());
  }
  return { problems: [], exitCode: EXIT.ok, isReported: true };
}
