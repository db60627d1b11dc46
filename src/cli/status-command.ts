import type { Context, Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import { dollars } from "../prove/print-lines.ts";
import type { RunState } from "./run-files.ts";
import { spentToday } from "./spent-today.ts";

/** Lists what runs, and tidies up after what does not. */
export async function statusCommand(context: Context): Promise<Outcome> {
  const { live, orphaned } = await findRuns(context.places.runs);
  const spent = await spentToday(context.places);
  const text = [
    ...live.map((run) => line(run)),
    ...orphaned.map((run) => `${line(run)}  (mallex is gone, a model server is not: \`mallex stop ${run.id}\`)`),
  ].join("\n");
  const budgets = [...new Set(live.flatMap(({ perDay }) => perDay ?? []))].toSorted((one, other) => one - other);
  const cost =
    spent > 0 || budgets.length > 0
      ? `\n${[`${dollars(spent)} spent today`, ...budgets.map((perDay) => budget(spent, perDay))].join(", ")}`
      : "";
  return { problems: [], data: { runs: live, orphaned, spent }, text: `${text === "" ? "nothing runs" : text}${cost}` };
}

/** Runs with other files may have other budgets; all spend from the same day. */
function budget(spent: number, perDay: number): string {
  return `of ${dollars(perDay)}${spent < perDay ? "" : ": what has a price is closed until midnight"}`;
}

function line({ id, command, url, pid, config, since, children, backends = {} }: RunState): string {
  const models = [
    ...children.map(({ model, pid: child }) => `${model} (${child})`),
    ...Object.entries(backends).map(([name, elsewhere]) => `${name} (${elsewhere})`),
  ].join(", ");
  return `${id}  ${command}  ${url}  pid ${pid}  ${config}  since ${since}${models === "" ? "" : `  ${models}`}`;
}
