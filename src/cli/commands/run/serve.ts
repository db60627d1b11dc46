import { once } from "node:events";
import { join } from "node:path";
import { printProblems } from "../../../diagnostics/print-problems.ts";
import { AUTO_MODEL } from "../../../shared/reserved-names.ts";
import type { CliContext, Outcome } from "../../context/context.ts";
import { watchSignals, type Interruption } from "../../context/interruption.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { leftOut, readKeys } from "../../models/credentials.ts";
import { reportProblems, type ReloadReport } from "../../reload/reload.ts";
import { installMissing, modelsOf } from "../../start/install-missing.ts";
import { probeBackends } from "../../start/model-servers.ts";
import { openSession, type Session, type SessionOptions } from "../../start/open-session.ts";
import { prepareRun } from "../../start/prepare-run.ts";
import { createProgress } from "../../ui/progress.ts";

export interface ServeOptions {
  readonly shipped?: boolean;
  readonly yes?: boolean;
  /** `--port`, as given. */
  readonly port?: string;
}

/** Starts the model and the server and keeps them until a signal. With `--json`: one line as soon as it answers. */
export async function serveCommand(context: CliContext, options: ServeOptions): Promise<Outcome> {
  const interruption = watchSignals();
  try {
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
      keys,
      signal,
      progress,
      portIsFixed: options.port !== undefined,
      onFault: (status) => context.report(faultLine(status)),
      onReload: (report) => reportReload(context, report, prepared.compiled.file),
    });
    return await serveUntil(session, { ...context, ...options }, interruption);
  } finally {
    interruption.dispose();
  }
}

/** Nothing else is on this screen. */
function reportReload(context: CliContext, report: ReloadReport, file: string): void {
  if (report.ok) context.report(`the change is in effect: plan ${report.plan} answers`);
  const problems = reportProblems(report, file);
  if (problems.length > 0) context.report(printProblems(problems, context.style));
}

/** Who came by `npm start` has no command `mallex` yet. */
function welcome({ url, plan }: Session, { shipped, paths, packageRoot }: CliContext & ServeOptions): string {
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

async function serveUntil(
  session: Session,
  context: CliContext & ServeOptions,
  interruption: Interruption,
): Promise<Outcome> {
  const { url, token, plan } = session;
  const { signal } = interruption;
  try {
    if (context.json) context.write(`${JSON.stringify({ url, token, plan: plan.hash })}\n`);
    else context.report(welcome(session, context));
    if (!signal.aborted) await once(signal, "abort");
  } finally {
    await session.close(() => interruption.mayPrompt());
  }
  return { problems: [], exitCode: EXIT.ok, isReported: true };
}
