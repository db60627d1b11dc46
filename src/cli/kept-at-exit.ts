import { optional } from "../compile/6-lower/optional.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";
import type { Keepable } from "./ask-to-keep.ts";
import type { WantedServer } from "./wanted-servers.ts";

/** @returns whether all of them are kept */
export type ChooseKept = (models: readonly Keepable[]) => Promise<boolean>;

/**
 * Which servers stay when mallex ends. Only what is ready is worth keeping; and nobody is asked about what another mallex holds, which stays anyway.
 * @param servers by key @param wanted what the plans say of them, the newest first
 * @param choose asks the person about those that `onExit: ask` leaves to them; absent: they end
 */
export async function keptAtExit(
  servers: ReadonlyMap<string, SupervisedServer>,
  wanted: readonly WantedServer[],
  choose?: ChooseKept,
): Promise<ReadonlySet<SupervisedServer>> {
  const kept = new Set<SupervisedServer>();
  const open = new Map<SupervisedServer, Keepable>();
  for (const [key, server] of servers) {
    const { phase, memory } = server.status();
    const { model, backend } = wanted.find((one) => one.key === key) ?? {};
    if (phase !== "ready" || model === undefined || backend === undefined) continue;
    if (backend.onExit === "keep") kept.add(server);
    if (backend.onExit === "ask" && choose !== undefined && (await server.onlyOurs()))
      open.set(server, { model, ...optional("bytes", memory?.used), ...optional("idleStopMs", backend.idleStopMs) });
  }
  const isYes = open.size > 0 && (await choose?.([...open.values()])) === true;
  return isYes ? new Set([...kept, ...open.keys()]) : kept;
}
