import type { ChildProcess } from "node:child_process";
import type { HostMessage } from "../context/host-messages.ts";

const TICK_MS = 500;
/** A server that runs answers in milliseconds; one that is just being started, on a busy machine, in seconds. */
const MAX_SILENT_TICKS = 8;
/** Until everything has ended, with turns that get the default `server.grace`. */
const MAX_TICKS = 18;
const DEFAULT_GRACE_MS = 3000;

export interface EndInTime {
  /** The server has answered. @param prompts a prompt waits for the user, and no time counts */
  alive(prompts: boolean): void;
  stop(): void;
}

/** Kills a server process that is to end and does not: one that answers nothing for 4 s, or has not ended after 9 s (more with a longer `server.grace`). Counts its own ticks, so that a sleeping computer is no fault. */
export function endInTime(server: ChildProcess, graceMs: number): EndInTime {
  const limit = MAX_TICKS + Math.max(0, graceMs - DEFAULT_GRACE_MS) / TICK_MS;
  let [silent, ticks] = [0, 0];
  const timer = setInterval(() => {
    silent += 1;
    ticks += 1;
    if (silent > MAX_SILENT_TICKS || ticks > limit) server.kill("SIGKILL");
    else if (server.connected) server.send({ type: "ask" } satisfies HostMessage, () => undefined);
  }, TICK_MS);
  return {
    alive(prompts) {
      silent = 0;
      if (prompts) ticks = 0;
    },
    stop: () => clearInterval(timer),
  };
}
