import { resolve } from "node:path";
import { writeBundle } from "../../doctor/bundle.ts";
import { runChecks, type CheckResult } from "../../doctor/checks.ts";
import { countOf, printReport } from "../../doctor/print-report.ts";
import { stdoutStyle, type CliContext, type Outcome } from "../../context/context.ts";
import { watchSignals } from "../../context/interruption.ts";
import { EXIT } from "../../context/run-command.ts";

export interface DoctorFlags {
  readonly fix?: boolean;
  readonly ask?: boolean;
  /** A file; true: one named by the date. */
  readonly bundle?: string | true;
}

/** Looks at everything that a run depends on, and says what is wrong and how to fix it. */
export async function doctorCommand(context: CliContext, flags: DoctorFlags): Promise<Outcome> {
  const interruption = watchSignals();
  try {
    const options = { signal: interruption.signal, ask: flags.ask === true };
    const before = await runChecks(context, options);
    const fixed = flags.fix === true ? await applyFixes(context, before.results) : [];
    const { results, examined } = fixed.length === 0 ? before : await runChecks(context, options);
    const { planned } = examined;
    const bundle =
      flags.bundle === undefined
        ? undefined
        : writeBundle(context, { results, planned }, fileOf(flags.bundle, context));
    const lines = [
      ...fixed.map((text) => `fixed: ${text}`),
      printReport(results, stdoutStyle(context)),
      ...(bundle === undefined ? [] : [`wrote ${bundle}: read it, then attach it to the issue`]),
    ];
    return {
      problems: [],
      exitCode: countOf(results, "problem") > 0 ? EXIT.findings : EXIT.ok,
      data: { checks: results.flatMap(toData), fixed, ...(bundle === undefined ? {} : { bundle }) },
      text: lines.join("\n"),
    };
  } finally {
    interruption.dispose();
  }
}

/** @returns what was fixed; what can't be is found again afterwards */
async function applyFixes(context: CliContext, results: readonly CheckResult[]): Promise<string[]> {
  const fixed: string[] = [];
  for (const { id, findings } of results)
    for (const { text, fix } of findings) {
      if (fix === undefined) continue;
      try {
        await fix();
        fixed.push(`${id}: ${text}`);
      } catch (error) {
        context.report(`not fixed: ${id}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  return fixed;
}

function toData({ id, findings }: CheckResult): object[] {
  return findings.map(({ fix, ...finding }) => ({ check: id, ...finding, fixable: fix !== undefined }));
}

function fileOf(given: string | true, { cwd }: CliContext): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[-:]/g, "").replace("T", "-");
  return resolve(cwd, given === true ? `mallex-report-${stamp}.md` : given);
}
