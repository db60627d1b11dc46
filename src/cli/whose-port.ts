import { MallexError } from "../problem/mallex-error.ts";
import type { Places } from "../terms/places.ts";
import { findRuns } from "./find-runs.ts";

/** The same problem; where the one port that was wanted is taken (MX7301) by another mallex, with its run. */
export async function whosePort(
  error: unknown,
  port: number,
  places: Pick<Places, "runs" | "servers">,
): Promise<unknown> {
  if (!(error instanceof MallexError) || error.problem.code !== "MX7301") return error;
  const run = (await findRuns(places)).live.find((one) => one.port === port);
  if (run === undefined) return error;
  return new MallexError({
    ...error.problem,
    message: `port ${port} is taken by another mallex (${run.id})`,
    hint: `end it with \`mallex stop ${run.id}\`, or choose another port with --port or server.port`,
  });
}
