import { MallexError } from "../problem/mallex-error.ts";
import type { MallexPaths } from "../terms/places.ts";
import { findRuns } from "./find-runs.ts";

/** The same problem; where the one port that was wanted is taken (MX7301) by another mallex, with its run. */
export async function explainPortInUse(
  error: unknown,
  port: number,
  paths: Pick<MallexPaths, "runs" | "servers">,
): Promise<unknown> {
  if (!(error instanceof MallexError) || error.problem.code !== "MX7301") return error;
  const run = (await findRuns(paths)).live.find((one) => one.port === port);
  if (run === undefined) return error;
  return new MallexError({
    ...error.problem,
    message: `port ${port} is taken by another mallex (${run.id})`,
    hint: `end it with \`mallex stop ${run.id}\`, or choose another port with --port or server.port`,
  });
}
