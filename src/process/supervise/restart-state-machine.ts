import { unreachable } from "../../shared/utilities.ts";

/** How a process ended. Without either field, that is unknown. */
export interface Exit {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

export type Failure =
  | { readonly kind: "not-started"; readonly reason: string }
  | { readonly kind: "exited"; readonly exit: Exit }
  | { readonly kind: "deadline"; readonly at: "starting" | "loading" | "warming" }
  | { readonly kind: "hung" };

/** The state after a server has ended. */
type NextState = "stopped" | "starting" | "asleep" | Failure;

/** Times of consecutive failures; monotonic milliseconds. */
type Strikes = readonly number[];

export type ServerState = { readonly strikes: Strikes } & (
  | { readonly at: "absent" | "stopped" }
  /** The process starts, but does not listen yet. */
  | { readonly at: "starting" }
  /** It listens, and loads the weights. */
  | { readonly at: "loading" }
  /** The weights are in memory; it has not generated a token yet. */
  | { readonly at: "warming" }
  | { readonly at: "ready" }
  /** Being ended. `next`: the state afterwards. `killed`: no stronger signal is left. */
  | { readonly at: "stopping"; readonly next: NextState; readonly killed: boolean }
  /** It has failed, and will be restarted after a pause. */
  | { readonly at: "waiting"; readonly failure: Failure }
  /** Ended for idleness, or to make room for another model; the next request starts it. */
  | { readonly at: "asleep" }
  | { readonly at: "failed"; readonly failure: Failure }
);

export type ServerEvent =
  /** A request needs it. */
  | { readonly type: "wanted" }
  | { readonly type: "listening" }
  | { readonly type: "loaded" }
  | { readonly type: "generated" }
  /** The timer has fired; its meaning depends on the state. */
  | { readonly type: "time-over" }
  /** Turns are in flight, and generation makes no progress. */
  | { readonly type: "hung" }
  /** The process is gone. `idle`: it ended for idleness. */
  | { readonly type: "gone"; readonly failure: Failure; readonly idle: boolean }
  | { readonly type: "stop-asked"; readonly how: "stop" | "keep" }
  /** Its memory is needed; the next request starts it again. */
  | { readonly type: "sleep-asked" }
  /** The lease has ended, and with it a server that nobody else holds and that was not to be kept. */
  | { readonly type: "released" }
  | { readonly type: "restart-asked" };

export type ServerEffect =
  /** Find the running server of this launch, or start one. */
  | { readonly do: "lease" }
  /** Abort a start; it cleans up after itself. */
  | { readonly do: "abandon" }
  /** Request one token until one is generated. */
  | { readonly do: "probe" }
  /** Detect hangs while turns are in flight. */
  | { readonly do: "watch" }
  | { readonly do: "release"; readonly how: "stop" | "keep" }
  | { readonly do: "terminate" }
  | { readonly do: "kill" }
  /** Sets the only timer, and replaces an earlier one. */
  | { readonly do: "arm"; readonly ms: number }
  | { readonly do: "disarm" };

export interface Transition {
  readonly state: ServerState;
  readonly effects: readonly ServerEffect[];
}

/** Minimum time to start listening: importing MLX alone takes seconds, many on a cold disk. */
const START_MS = 60_000;
/** After so long without a failure, earlier ones are forgotten. */
const HEALTHY_MS = 60_000;
/** Between SIGTERM and SIGKILL, and between SIGKILL and giving up. Everything must be gone within ten seconds. */
const GRACE_MS = 4000;
/** For an aborted start and for a lease: each ends a process by itself, in two steps. */
const LEAVE_MS = 9000;
/** So many failures within so long mean that it can't run. */
const QUICK_FAILURES = 5;
const QUICK_MS = 60_000;
/** So do so many in a row, however slowly. */
const FAILURES_IN_A_ROW = 10;

export interface Times {
  /** Monotonic milliseconds. */
  readonly now: number;
  /** Milliseconds until it listens (at least a minute), and from then to the first token. */
  readonly startWithinMs: number;
}

/** The lifecycle of one model server: state × event → state and effects. An event that does not apply changes nothing. Pure. */
export function nextStep(state: ServerState, event: ServerEvent, times: Times): Transition {
  const { strikes } = state;
  switch (event.type) {
    case "wanted":
      return state.at === "absent" || state.at === "asleep" ? start(strikes, times) : stayIn(state);
    case "listening":
      return state.at === "starting"
        ? go("loading", strikes, [{ do: "arm", ms: times.startWithinMs }, { do: "probe" }])
        : stayIn(state);
    case "loaded":
      return state.at === "loading" ? go("warming", strikes, []) : stayIn(state);
    case "generated":
      return state.at === "loading" || state.at === "warming"
        ? go("ready", strikes, [{ do: "arm", ms: HEALTHY_MS }, { do: "watch" }])
        : stayIn(state);
    case "time-over":
      return onTimeout(state, times);
    case "hung":
      return state.at === "ready" ? kill(strikes, { kind: "hung" }) : stayIn(state);
    case "gone":
      return serverExited(state, event, times);
    case "stop-asked":
      return onStopRequested(state, event.how);
    case "sleep-asked":
      return onSleepRequested(state);
    case "released":
      return state.at === "stopping" ? leave(strikes, state.next, times) : stayIn(state);
    case "restart-asked":
      return onRestartRequested(state, times);
    default:
      return unreachable(event);
  }
}

function onTimeout(state: ServerState, times: Times): Transition {
  const { strikes } = state;
  switch (state.at) {
    case "starting":
    case "loading":
    case "warming":
      return end(state, { kind: "deadline", at: state.at });
    case "ready":
      return go("ready", [], []);
    case "waiting":
      return start(strikes, times);
    case "stopping":
      return state.killed ? leave(strikes, state.next, times) : kill(strikes, state.next);
    case "absent":
    case "asleep":
    case "stopped":
    case "failed":
      return stayIn(state);
    default:
      return unreachable(state);
  }
}

function serverExited(
  state: ServerState,
  { failure, idle }: Extract<ServerEvent, { type: "gone" }>,
  times: Times,
): Transition {
  if (state.at === "stopping") return leave(state.strikes, state.next, times);
  if (!runs(state)) return stayIn(state);
  return idle ? go("asleep", state.strikes, [{ do: "disarm" }]) : strike(state.strikes, failure, times.now);
}

function onStopRequested(state: ServerState, how: "stop" | "keep"): Transition {
  if (state.at === "stopping") return { state: { ...state, next: "stopped" }, effects: [] };
  if (!runs(state)) return state.at === "stopped" ? stayIn(state) : go("stopped", state.strikes, [{ do: "disarm" }]);
  if (state.at === "starting") return end(state, "stopped");
  return stop(state.strikes, "stopped", { do: "release", how });
}

function onSleepRequested(state: ServerState): Transition {
  if (state.at === "stopping")
    return { state: { ...state, next: state.next === "stopped" ? "stopped" : "asleep" }, effects: [] };
  if (state.at === "waiting") return go("asleep", state.strikes, [{ do: "disarm" }]);
  if (!runs(state)) return stayIn(state);
  return state.at === "starting" ? end(state, "asleep") : stop(state.strikes, "asleep", { do: "release", how: "stop" });
}

function onRestartRequested(state: ServerState, times: Times): Transition {
  if (state.at === "stopped") return stayIn(state);
  if (state.at === "stopping") {
    const next = state.next === "stopped" ? state.next : "starting";
    return { state: { ...state, next, strikes: [] }, effects: [] };
  }
  return runs(state) ? end({ ...state, strikes: [] }, "starting") : start([], times);
}

type RunningState = Extract<ServerState, { at: "starting" | "loading" | "warming" | "ready" }>;

function runs(state: ServerState): state is RunningState {
  return state.at === "starting" || state.at === "loading" || state.at === "warming" || state.at === "ready";
}

function start(strikes: Strikes, { startWithinMs }: Times): Transition {
  return go("starting", strikes, [{ do: "lease" }, { do: "arm", ms: Math.max(START_MS, startWithinMs) }]);
}

/** Restarts after a pause, unless there were too many failures. */
function strike(before: Strikes, failure: Failure, now: number): Transition {
  const strikes = [...before, now];
  const quick = strikes.filter((at) => now - at <= QUICK_MS);
  return quick.length >= QUICK_FAILURES || strikes.length >= FAILURES_IN_A_ROW
    ? { state: { at: "failed", failure, strikes }, effects: [{ do: "disarm" }] }
    : { state: { at: "waiting", failure, strikes }, effects: [{ do: "arm", ms: restartDelay(strikes.length) }] };
}

function end({ at, strikes }: RunningState, next: NextState): Transition {
  return stop(strikes, next, { do: at === "starting" ? "abandon" : "terminate" });
}

function kill(strikes: Strikes, next: NextState): Transition {
  return stop(strikes, next, { do: "kill" });
}

/** Only after SIGTERM is a stronger signal left. */
function stop(strikes: Strikes, next: NextState, by: ServerEffect): Transition {
  const ms = by.do === "abandon" || by.do === "release" ? LEAVE_MS : GRACE_MS;
  return {
    state: { at: "stopping", next, killed: by.do !== "terminate", strikes },
    effects: [by, { do: "arm", ms }],
  };
}

/** The server has ended, or can't be ended. */
function leave(strikes: Strikes, next: NextState, times: Times): Transition {
  if (next === "stopped" || next === "asleep") return go(next, strikes, [{ do: "disarm" }]);
  return next === "starting" ? start(strikes, times) : strike(strikes, next, times.now);
}

function go(
  at: "stopped" | "starting" | "loading" | "warming" | "ready" | "asleep",
  strikes: Strikes,
  effects: readonly ServerEffect[],
): Transition {
  return { state: { at, strikes }, effects };
}

function stayIn(state: ServerState): Transition {
  return { state, effects: [] };
}

/** It listens or is being ended. */
export function hasProcess({ at }: ServerState): boolean {
  return at === "loading" || at === "warming" || at === "ready" || at === "stopping";
}

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Milliseconds before the next start: half a second, doubled with each consecutive failure, at most 30 s. */
export function restartDelay(strikes: number): number {
  return Math.min(FIRST_MS * 2 ** (strikes - 1), LONGEST_MS);
}
