import type { Mallex } from "../../../generated/types/mallex.d.ts";
import { leaves, spreadOf, type Spread } from "../../backends/registry.ts";
import { keyLocationOf, locationOf, toData, type Dict, type Path } from "../../config/parse/tree.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { isLoopback } from "../../shared/utilities.ts";

const LAST_PORT = 65_535;

/** Can each model that is to be spread over several machines be loaded there? */
export function checkSpread(config: Dict): Problem[] {
  const { backends = {}, profiles = {} } = toData(config) as Mallex;
  return Object.entries(backends).flatMap(([name, backend]) => {
    const spread = spreadOf(backend);
    if (spread === undefined) return [];
    const users = Object.entries(profiles).filter(([, profile]) => profile.backend === name);
    const ofProfiles = users.flatMap(([profile, { draft, warm }]): Problem[] => [
      ...(draft !== undefined && !spread.hasDrafts
        ? [createProblem("MX3230.draft", { profile, name }, keyLocationOf(config, ["profiles", profile, "draft"]))]
        : []),
      ...(warm === true && leaves(backend)
        ? [createProblem("MX3230.warm", { profile, name }, keyLocationOf(config, ["profiles", profile, "warm"]))]
        : []),
    ]);
    return [...checkMachines(config, name, spread), ...ofProfiles];
  });
}

function checkMachines(config: Dict, name: string, { path, machines, devices }: Spread): Problem[] {
  const list: Path = ["backends", name, ...path];
  const isSpread = machines.some(({ host }) => !isLoopback(host));
  const found = machines.flatMap(({ host, port }, index): Problem[] => {
    const at = locationOf(config, [...list, index]);
    if (port !== undefined && port > LAST_PORT)
      return [createProblem("MX3230.port", { name, port, last: LAST_PORT }, at)];
    const isTwice = machines.findIndex((one) => one.host === host && one.port === port) < index;
    // Several ranks on one machine show how a cluster works.
    if (isTwice && (isSpread || port !== undefined)) return [createProblem("MX3230.twice", { name, host }, at)];
    return isSpread && port === undefined && isLoopback(host)
      ? [createProblem("MX3230.mixed", { name, host }, at)]
      : [];
  });
  const lacking = devices?.some((count) => count !== machines.length) === true;
  return lacking
    ? [...found, createProblem("MX3230.rdma", { name, count: machines.length }, locationOf(config, list))]
    : found;
}
