import type { Context, Outcome } from "./context.ts";
import { findRuns } from "./find-runs.ts";
import type { RunState } from "./run-files.ts";

/** Lists what runs, and tidies up after what does not. */
export async function statusCommand(context: Context): Promise<Outcome> {
  const { live, orphaned } = await findRuns(context.places.runs);
  const text = [
    ...live.map((run) => line(run)),
    ...orphaned.map((run) => `${line(run)}  (mallex is gone, a model server is not: \`mallex stop ${run.id}\`)`),
  ].join("\n");
  return { problems: [], data: { runs: live, orphaned }, text: text === "" ? "nothing runs" : text };
}

function line({ id, command, url, pid, config, since, children, backends = {} }: RunState): string {
  const models = [
    ...children.map(({ model, pid: child }) => `${model} (${child})`),
    ...Object.entries(backends).map(([name, elsewhere]) => `${name} (${elsewhere})`),
  ].join(", ");
  return `${id}  ${command}  ${url}  pid ${pid}  ${config}  since ${since}${models === "" ? "" : `  ${models}`}`;
}
