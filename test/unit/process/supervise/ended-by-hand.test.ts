import { expect, test } from "vitest";
import type { ServerState } from "../../../../src/process/supervise/server-state.ts";
import { wasEndedExternally } from "../../../../src/process/supervise/server-life.ts";

const stopping = (next: Extract<ServerState, { at: "stopping" }>["next"]): ServerState => ({
  at: "stopping",
  next,
  killed: true,
  strikes: [],
});

test.each<{ title: string; state: ServerState; signal?: string; want: boolean }>([
  { title: "a restart by hand", state: stopping("starting"), signal: "SIGKILL", want: true },
  { title: "a stop", state: stopping("stopped"), want: true },
  { title: "a kill because it hung", state: stopping({ kind: "hung" }), signal: "SIGKILL", want: false },
  { title: "a SIGTERM from elsewhere", state: { at: "ready", strikes: [] }, signal: "SIGTERM", want: true },
  {
    title: "a SIGKILL from elsewhere, as for want of memory",
    state: { at: "ready", strikes: [] },
    signal: "SIGKILL",
    want: false,
  },
  { title: "an exit of its own", state: { at: "ready", strikes: [] }, want: false },
])("$title: $want", ({ state, signal, want }) => {
  expect(wasEndedExternally(state, { signal })).toBe(want);
});
