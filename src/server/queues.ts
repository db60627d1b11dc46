import type { Backend, Plan } from "../../generated/types/plan.d.ts";
import type { QueueStatus } from "../../generated/types/status.d.ts";
import { createQueue, type QueueSlot, type TurnQueue, type SlotRequest } from "../backend/queue.ts";

/** The queues of all backends, by their names in the plan. They outlast every plan. */
export interface Queues {
  /** @throws {MallexError} MX8106 when no more may wait for this backend */
  join(backend: string, slotRequest: SlotRequest): QueueSlot;
  /** Turns that a backend is answering, and turns that wait for it. */
  busy(backend: string): number;
  /** The limits of this plan hold from now on; those of backends that it no longer has stay until their last turn has ended. */
  use(plan: Plan): void;
  status(): QueueStatus[];
}

export function createQueues(plan: Plan): Queues {
  const queues = new Map<string, TurnQueue>();
  let names = new Set<string>();

  function use({ backends }: Plan): void {
    names = new Set(Object.keys(backends));
    for (const [name, backend] of Object.entries(backends)) {
      const limits = limitsOf(backend);
      const known = queues.get(name);
      if (known === undefined) queues.set(name, createQueue(name, limits));
      else known.limit(limits);
    }
    for (const [name, queue] of queues) if (!names.has(name) && queue.busy() === 0) queues.delete(name);
  }

  use(plan);
  return {
    use,
    join(name, slotRequest) {
      const queue = queues.get(name) ?? createQueue(name, {});
      queues.set(name, queue);
      return queue.join(slotRequest);
    },
    busy: (name) => queues.get(name)?.busy() ?? 0,
    status: () =>
      [...queues]
        .filter(([name, queue]) => names.has(name) || queue.busy() > 0)
        .map(([backend, queue]) => ({ backend, ...queue.figures() })),
  };
}

function limitsOf({ concurrent, waiting }: Backend): Pick<Backend, "concurrent" | "waiting"> {
  return { ...(concurrent === undefined ? {} : { concurrent }), ...(waiting === undefined ? {} : { waiting }) };
}
