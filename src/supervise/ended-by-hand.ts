import type { ExitNotice } from "./leased-server.ts";
import type { ServerState } from "./server-state.ts";

/** What nobody sends but to end a process in good order. */
const POLITE: ReadonlySet<string> = new Set(["SIGTERM", "SIGINT", "SIGHUP"]);

/** Whether somebody ended a server, for another reason than that it hung or was late. @param state it was in then */
export function wasEndedExternally(state: ServerState, { signal }: Pick<ExitNotice, "signal">): boolean {
  if (state.at === "stopping") return state.next === "stopped" || state.next === "starting";
  return POLITE.has(signal ?? "");
}
