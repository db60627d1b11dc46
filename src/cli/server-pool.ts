import type { Phase } from "../../generated/types/status.d.ts";
import type { SupervisedServer } from "../supervise/supervised-server.ts";
import type { ModelServersOptions } from "./model-servers-options.ts";
import { createRetiredServers } from "./retired-servers.ts";
import { superviseRequired } from "./supervise-wanted.ts";
import { newestFirst, replacing, type RequiredServer, type RequiredServers } from "./wanted-servers.ts";

/** One server a launch, for as long as a plan wants it. */
export interface ServerPool {
  /** By key. */
  readonly servers: ReadonlyMap<string, SupervisedServer>;
  /** From now on this plan is the newest: what has a new server in its place goes. */
  add(plan: RequiredServers): void;
  /** What no other plan wants goes. */
  remove(plan: RequiredServers): void;
  /** Of all plans, the newest first. */
  wanted(): RequiredServer[];
  /** @throws the signal's reason after an abort */
  serverFor(own: RequiredServer, signal: AbortSignal): Promise<SupervisedServer>;
  /** Those that go, then those that stay. */
  all(): SupervisedServer[];
  /** Starts nothing more by itself. */
  close(): void;
}

export function createServerPool(options: ModelServersOptions): ServerPool {
  const servers = new Map<string, SupervisedServer>();
  const retired = createRetiredServers();
  // The newest last.
  const plans = new Set<RequiredServers>();
  const over = new AbortController();
  const serverFor = async (own: RequiredServer, signal: AbortSignal): Promise<SupervisedServer> => {
    await retired.without(own.model, signal);
    const required = replacing(own, plans) ?? own;
    const server = servers.get(required.key) ?? superviseRequired(required, plans, options);
    servers.set(required.key, server);
    return server;
  };
  const retire = (key: string): Phase | undefined => {
    const server = servers.get(key);
    if (server === undefined) return undefined;
    servers.delete(key);
    const { phase } = server.status();
    retired.add(server);
    return phase;
  };
  return {
    servers,
    add(plan) {
      plans.add(plan);
      for (const one of newestFirst(plans).filter((old) => replacing(old, plans) !== undefined)) {
        if (!hasMemory(retire(one.key))) continue;
        // What was in memory is loaded anew at once: the next question need not wait for that.
        const wake = async (): Promise<unknown> => (await serverFor(one, over.signal)).ready(over.signal);
        wake().catch(() => undefined);
      }
    },
    remove(plan) {
      plans.delete(plan);
      const keys = new Set(newestFirst(plans).map(({ key }) => key));
      for (const key of servers.keys()) if (!keys.has(key)) retire(key);
    },
    wanted: () => newestFirst(plans),
    serverFor,
    all: () => [...retired.all(), ...servers.values()],
    close: () => over.abort(),
  };
}

function hasMemory(phase: Phase | undefined): boolean {
  return phase === "ready" || phase === "loading" || phase === "warming";
}
