import { unreachable } from "../terms/unreachable.ts";

/** How a process ended. */
export interface Exit {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

export type Failure =
  | { readonly kind: "not-started"; readonly reason: string }
  | { readonly kind: "exited"; readonly exit: Exit }
  | { readonly kind: "deadline" };

export type ServerState =
  | { readonly at: "absent" }
  /** The process runs; its port is not known yet. */
  | { readonly at: "starting" }
  /** It listens; the first token has not come. */
  | { readonly at: "loading"; readonly port: number }
  | { readonly at: "ready"; readonly port: number }
  /** Being ended: on demand, or because it failed. */
  | { readonly at: "stopping"; readonly failure?: Failure }
  | { readonly at: "stopped" }
  | { readonly at: "failed"; readonly failure: Failure };

export type ServerEvent =
  | { readonly type: "start" }
  | { readonly type: "spawn-failed"; readonly reason: string }
  | { readonly type: "port-reported"; readonly port: number }
  | { readonly type: "token-generated" }
  | { readonly type: "deadline-passed" }
  | { readonly type: "stop-asked" }
  | { readonly type: "grace-over" }
  | { readonly type: "exited"; readonly exit: Exit };

export type ServerEffect =
  | { readonly do: "spawn" }
  | { readonly do: "arm-deadline" }
  | { readonly do: "disarm-deadline" }
  /** Ask for one token, again and again, until one comes. */
  | { readonly do: "probe"; readonly port: number }
  | { readonly do: "stop-probing" }
  /** SIGTERM to the process group. */
  | { readonly do: "terminate" }
  | { readonly do: "arm-grace" }
  /** SIGKILL to the process group: also what is left of it once its leader has ended. */
  | { readonly do: "kill" };

export interface Step {
  readonly state: ServerState;
  readonly effects: readonly ServerEffect[];
}

const END_QUIETLY: readonly ServerEffect[] = [{ do: "stop-probing" }, { do: "disarm-deadline" }];
const END: readonly ServerEffect[] = [...END_QUIETLY, { do: "terminate" }, { do: "arm-grace" }];

/** The life of one model server: state × event → state and what to do. An event that means nothing in a state changes nothing. Pure. */
export function nextStep(state: ServerState, event: ServerEvent): Step {
  switch (event.type) {
    case "start":
      return state.at === "absent"
        ? { state: { at: "starting" }, effects: [{ do: "spawn" }, { do: "arm-deadline" }] }
        : stay(state);
    case "spawn-failed":
      return state.at === "starting" ? fail({ kind: "not-started", reason: event.reason }) : stay(state);
    case "port-reported":
      return state.at === "starting"
        ? { state: { at: "loading", port: event.port }, effects: [{ do: "probe", port: event.port }] }
        : stay(state);
    case "token-generated":
      return state.at === "loading"
        ? { state: { at: "ready", port: state.port }, effects: [{ do: "disarm-deadline" }] }
        : stay(state);
    case "deadline-passed":
      return state.at === "starting" || state.at === "loading" ? end({ kind: "deadline" }) : stay(state);
    case "stop-asked":
      return stop(state);
    case "grace-over":
      return state.at === "stopping" ? { state, effects: [{ do: "kill" }] } : stay(state);
    case "exited":
      return exited(state, event.exit);
    default:
      return unreachable(event);
  }
}

function stop(state: ServerState): Step {
  if (state.at === "absent") return { state: { at: "stopped" }, effects: [] };
  const runs = state.at === "starting" || state.at === "loading" || state.at === "ready";
  return runs ? { state: { at: "stopping" }, effects: END } : stay(state);
}

function exited(state: ServerState, exit: Exit): Step {
  switch (state.at) {
    case "starting":
    case "loading":
    case "ready":
      return { state: { at: "failed", failure: { kind: "exited", exit } }, effects: [...END_QUIETLY, { do: "kill" }] };
    case "stopping": {
      const { failure } = state;
      return { state: failure ? { at: "failed", failure } : { at: "stopped" }, effects: [{ do: "kill" }] };
    }
    case "absent":
    case "stopped":
    case "failed":
      return stay(state);
    default:
      return unreachable(state);
  }
}

function end(failure: Failure): Step {
  return { state: { at: "stopping", failure }, effects: END };
}

function fail(failure: Failure): Step {
  return { state: { at: "failed", failure }, effects: END_QUIETLY };
}

function stay(state: ServerState): Step {
  return { state, effects: [] };
}
