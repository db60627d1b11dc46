import { abortable } from "../server/abortable.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";

/** Servers that no new turn is asked at, until nothing is left of them. */
export interface RetiredServers {
  add(server: SupervisedServer): void;
  all(): SupervisedServer[];
  /** None of this model is left: where one takes the place of another, there may not be memory for both. @throws the signal's reason after an abort */
  without(model: string, signal: AbortSignal): Promise<void>;
}

export function createRetiredServers(): RetiredServers {
  const leaving = new Map<SupervisedServer, Promise<void>>();
  const all = (): SupervisedServer[] => [...leaving.keys()];
  return {
    add: (server) =>
      void leaving.set(
        server,
        server.retire().finally(() => leaving.delete(server)),
      ),
    all,
    async without(model, signal) {
      signal.throwIfAborted();
      const ofModel = (): SupervisedServer[] => all().filter((one) => one.model === model);
      for (let left = ofModel(); left.length > 0; left = ofModel())
        await abortable(Promise.all(left.map(async (one) => leaving.get(one))), signal);
    },
  };
}
