import type { RunState } from "../../src/cli/state/run-files.ts";

/** What a run tells about itself: by default one of no process, that serves and holds no model. */
export function runState(changes: Partial<RunState> = {}): RunState {
  return {
    id: "run-12345678",
    pid: 4242,
    startTime: "1",
    command: "serve",
    url: "http://127.0.0.1:1",
    port: 1,
    askedPort: 0,
    config: "/x/mallex.yaml",
    plan: "0",
    since: "2030-01-01T00:00:00.000Z",
    children: [],
    ...changes,
  };
}
