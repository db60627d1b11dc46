import { optional } from "../compile/6-lower/optional.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";
import type { Keepable } from "./ask-to-keep.ts";
import type { WantedServer } from "./wanted-servers.ts";

/** @returns those that are kept */
export type ChooseKept = (models: readonly Keepable[]) => Promise<ReadonlySet<Keepable>>;

/**
 * Which servers stay when mallex ends. Only what is ready is worth keeping; and nobody is asked about what another mallex holds, which stays anyway.
 * @param servers by key @param wanted what the plans say of them, the newest first
 * @param choose asks the person about those that `onExit: ask` and `askOnce` leave to them; absent: they end
 */
export async function keptAtExit(
  servers: ReadonlyMap<string, SupervisedServer>,
  wanted: readonly WantedServer[],
  choose?: ChooseKept,
): Promise<ReadonlySet<SupervisedServer>> {
  const held = [...servers].flatMap(([key, server]) =>
    toHeld(
      server,
      wanted.find((one) => one.key === key),
    ),
  );
  const kept = held.filter(({ onExit }) => onExit === "keep");
  const open =
    choose === undefined ? [] : await onlyOurs(held.filter(({ onExit }) => onExit === "ask" || onExit === "askOnce"));
  const keepable = new Map(open.map((one) => [toKeepable(one), one]));
  const chosen = open.length === 0 ? undefined : await choose?.([...keepable.keys()]);
  const asked = [...keepable].flatMap(([one, { server }]) => (chosen?.has(one) === true ? [server] : []));
  return new Set([...kept.map(({ server }) => server), ...asked]);
}

async function onlyOurs(held: readonly Held[]): Promise<readonly Held[]> {
  const alone = await Promise.all(held.map(async ({ server }) => server.onlyOurs()));
  return held.filter((_, index) => alone[index]);
}

interface Held extends Pick<WantedServer["backend"], "onExit" | "idleStopMs">, Pick<WantedServer, "on"> {
  readonly server: SupervisedServer;
}

function toHeld(server: SupervisedServer, wanted: WantedServer | undefined): Held[] {
  if (server.status().phase !== "ready" || wanted === undefined) return [];
  const { onExit, idleStopMs } = wanted.backend;
  return [{ server, onExit, on: wanted.on, ...optional("idleStopMs", idleStopMs) }];
}

/** After the server has been asked who holds it: then it has told its memory, too. */
function toKeepable({ server, on, onExit, idleStopMs }: Held): Keepable {
  const { model, memory } = server.status();
  return {
    model,
    backend: on,
    isAskedOnce: onExit === "askOnce",
    ...optional("bytes", memory?.used),
    ...optional("idleStopMs", idleStopMs),
  };
}
