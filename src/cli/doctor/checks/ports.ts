import { createServer } from "node:net";
import { createProblem } from "../../../diagnostics/problem.ts";
import { findRuns } from "../../state/find-runs.ts";
import type { DoctorCheck } from "../examine.ts";
import { fromProblem, ok, warning, type Finding } from "../finding.ts";

const HOST = "127.0.0.1";
/** As many as a server tries. */
const MORE = 20;

/** Is the port of the file free? */
export const ports: DoctorCheck = {
  id: "ports",
  async find({ context, planned }) {
    const { port = 0 } = planned?.plan.server ?? {};
    if (planned === undefined) return [];
    if (port === 0) return [ok("the system chooses a free one")];
    if (await isFree(port)) return [ok(`${port} is free`)];
    const run = (await findRuns(context.paths)).live.find((one) => one.port === port);
    if (run !== undefined) return [ok(`${port} is used by ${run.id}, a mallex that runs`)];
    return [await usedByOther(port)];
  },
};

async function usedByOther(port: number): Promise<Finding> {
  const last = Math.min(65_535, port + MORE);
  for (let next = port + 1; next <= last; next++)
    if (await isFree(next))
      return warning(
        `${port} is in use by another program; mallex will use ${next}`,
        "stop that program, or set another `server.port`",
      );
  return fromProblem(createProblem("MX7301.portsInUse", { port, last }));
}

async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ host: HOST, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}
