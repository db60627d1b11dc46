import { optional } from "../compile/6-lower/optional.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";
import type { Keepable } from "./ask-to-keep.ts";
import type { RequiredServer } from "./wanted-servers.ts";

/** @returns those that are kept */
export type ChooseServersToKeep = (models: readonly Keepable[]) => Promise<ReadonlySet<Keepable>>;

/**
 * Which servers stay when mallex ends. Only what is ready is worth keeping; and nobody is asked about what another mallex holds, which stays anyway.
 * @param servers by key @param wanted what the plans say of them, the newest first
 * @param choose asks the person about those that `onExit: ask` and `askOnce` leave to them; absent: they end
 */
export async function chooseServersAtExit(
  servers: ReadonlyMap<string, SupervisedServer>,
  required: readonly RequiredServer[],
  choose?: ChooseServersToKeep,
): Promise<ReadonlySet<SupervisedServer>> {
  const leased = [...servers].flatMap(([key, server]) =>
    toLeasedModels(
      server,
      required.find((one) => one.key === key),
    ),
  );
  const kept = leased.filter(({ onExit }) => onExit === "keep");
  const open =
    choose === undefined
      ? []
      : await leasedOnlyByUs(leased.filter(({ onExit }) => onExit === "ask" || onExit === "askOnce"));
  const keepable = new Map(open.map((one) => [toKeepable(one), one]));
  const chosen = open.length === 0 ? undefined : await choose?.([...keepable.keys()]);
  const chosenServers = [...keepable].flatMap(([one, { server }]) => (chosen?.has(one) === true ? [server] : []));
  return new Set([...kept.map(({ server }) => server), ...chosenServers]);
}

async function leasedOnlyByUs(leased: readonly LeasedModel[]): Promise<readonly LeasedModel[]> {
  const alone = await Promise.all(leased.map(async ({ server }) => server.isLeasedOnlyHere()));
  return leased.filter((_, index) => alone[index]);
}

interface LeasedModel extends Pick<RequiredServer["backend"], "onExit" | "idleStopMs">, Pick<RequiredServer, "on"> {
  readonly server: SupervisedServer;
}

function toLeasedModels(server: SupervisedServer, required: RequiredServer | undefined): LeasedModel[] {
  if (server.status().phase !== "ready" || required === undefined) return [];
  const { onExit, idleStopMs } = required.backend;
  return [{ server, onExit, on: required.on, ...optional("idleStopMs", idleStopMs) }];
}

/** After the server has been asked who holds it: then it has told its memory, too. */
function toKeepable({ server, on, onExit, idleStopMs }: LeasedModel): Keepable {
  const { model, memory } = server.status();
  return {
    model,
    backend: on,
    isConfirmedOnce: onExit === "askOnce",
    ...optional("bytes", memory?.used),
    ...optional("idleStopMs", idleStopMs),
  };
}
