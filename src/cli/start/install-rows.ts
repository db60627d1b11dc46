import { hubHost, type InstallProgress } from "../../process/install/execute-steps.ts";
import type { InstallStep } from "../../process/install/plan-install.ts";
import type { CliEnvironment } from "../context/context.ts";
import { createTransferRate, type ProgressRow, type Transferred } from "../ui/progress.ts";

/** Before the id of a model that the hub has, in the id of its step. */
export const HUB = "hub:";

const PHASES = {
  waiting: "waiting for another mallex that installs it",
  create: "preparing",
  download: "downloading",
  convert: "converting",
  unpack: "unpacking",
  done: "done",
  skipped: "left out",
} as const satisfies Record<InstallProgress["phase"], string>;

/** What is happening at a moment of an installation. */
export interface InstallRows {
  /** A row for each step that runs, and with several models one for all of them. */
  readonly rows: readonly ProgressRow[];
  /** What to call it in a few words. */
  readonly step: string;
  /** Of the step, or of all models. */
  readonly percent?: number;
}

/** Collects the reports of an installation, whose models are fetched side by side. @param now milliseconds of a clock */
export function createInstallRows(
  steps: readonly Pick<InstallStep, "id" | "title">[],
  env: CliEnvironment,
): (report: InstallProgress, now: number) => InstallRows {
  const titles = new Map(steps.map(({ id, title }) => [id, title]));
  const models = steps.map(({ id }) => id).filter((id) => id.startsWith(HUB));
  const rate = createTransferRate();
  const latest = new Map<InstallStep["id"], InstallProgress>();
  const bytes = new Map<InstallStep["id"], Transferred>();

  function rowOf(report: InstallProgress, now: number): ProgressRow {
    const { step, phase, done } = report;
    const isConnecting = step.startsWith(HUB) && phase === "download" && done === undefined;
    const state = isConnecting ? `connecting to ${hubHost(env)}` : PHASES[phase];
    return { step: `${titles.get(step) ?? step}: ${state}`, detail: rate.describe(step, report, now) };
  }

  function allOf(): Transferred {
    const each = models.map((id) => bytes.get(id) ?? {});
    const isKnown = each.every(({ total }) => total !== undefined);
    const sum = (name: keyof Transferred): number => each.reduce((all, one) => all + (one[name] ?? 0), 0);
    return { done: sum("done"), ...(isKnown && { total: sum("total") }) };
  }

  return (report, now) => {
    const { step, phase, done, total } = report;
    latest.set(step, report);
    if (done !== undefined) bytes.set(step, { done, ...(total !== undefined && { total }) });
    const shown = [...latest.values()].filter(
      (one) => one === report || (one.phase !== "done" && one.phase !== "skipped"),
    );
    const rows = shown.map((one) => rowOf(one, now));
    if (!step.startsWith(HUB) || models.length < 2)
      return { rows, step: titles.get(step) ?? step, ...toPercent(report) };
    const ready = models.filter((id) => latest.get(id)?.phase === "done").length;
    const all = allOf();
    const summary = `${ready} of ${models.length} models are here`;
    return {
      rows: [...rows, { step: summary, detail: phase === "done" ? undefined : rate.describe("", all, now) }],
      step: summary,
      ...toPercent(all),
    };
  };
}

function toPercent({ done, total }: Transferred): { readonly percent?: number } {
  if (done === undefined || total === undefined || total === 0) return {};
  return { percent: Math.min(100, Math.floor((100 * done) / total)) };
}
