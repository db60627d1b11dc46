import { unreachable } from "../../shared/utilities.ts";

/** How a process ended. Neither field: nobody here could see it. */
export interface Exit {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
}

export type Failure =
  | { readonly kind: "not-started"; readonly reason: string }
  | { readonly kind: "exited"; readonly exit: Exit }
  | { readonly kind: "deadline"; readonly at: "starting" | "loading" | "warming" }
  | { readonly kind: "hung" };

/** What becomes of a server once it has ended. */
type NextState = "stopped" | "starting" | Failure;

/** When it failed, for each failure in a row; monotonic milliseconds. */
type Strikes = readonly number[];

export type ServerState = { readonly strikes: Strikes } & (
  | { readonly at: "absent" | "stopped" }
  /** The process starts; it does not listen yet. */
  | { readonly at: "starting" }
  /** It listens and reads the weights. */
  | { readonly at: "loading" }
  /** The weights are in memory; the first token has not come. */
  | { readonly at: "warming" }
  | { readonly at: "ready" }
  /** Being ended; `next` is what becomes of it then, `killed` that nothing stronger is left to do. */
  | { readonly at: "stopping"; readonly next: NextState; readonly killed: boolean }
  /** It has failed, and is started again in a moment. */
  | { readonly at: "waiting"; readonly failure: Failure }
  /** Nobody has asked for long; the next question wakes it. */
  | { readonly at: "asleep" }
  | { readonly at: "failed"; readonly failure: Failure }
);

export type ServerEvent =
  /** Somebody asks. */
  | { readonly type: "wanted" }
  | { readonly type: "listening" }
  | { readonly type: "loaded" }
  | { readonly type: "generated" }
  /** The one timer has run out: what that means, the phase says. */
  | { readonly type: "time-over" }
  /** Turns are in flight and its generation stands still. */
  | { readonly type: "hung" }
  /** Nothing is left of it. `idle`: it ended because nobody asked. */
  | { readonly type: "gone"; readonly failure: Failure; readonly idle: boolean }
  | { readonly type: "stop-asked"; readonly how: "stop" | "keep" }
  /** Our lease has ended, and where it was the last and nothing was to be kept, so has the server. */
  | { readonly type: "released" }
  | { readonly type: "restart-asked" };

export type ServerEffect =
  /** Find the running server of this launch, or start one. */
  | { readonly do: "lease" }
  /** Leave a start that is under way; it cleans up behind itself. */
  | { readonly do: "abandon" }
  /** Ask for one token, again and again, until one comes. */
  | { readonly do: "probe" }
  /** While turns are in flight, look whether it still works on them. */
  | { readonly do: "watch" }
  | { readonly do: "release"; readonly how: "stop" | "keep" }
  /** SIGTERM to its group. */
  | { readonly do: "terminate" }
  /** SIGKILL to its group. */
  | { readonly do: "kill" }
  /** There is one timer: arming it anew forgets what it was armed for. */
  | { readonly do: "arm"; readonly ms: number }
  | { readonly do: "disarm" };

export interface Transition {
  readonly state: ServerState;
  readonly effects: readonly ServerEffect[];
}

/** At least so long until it listens: the import of MLX alone takes seconds, on a cold disk many. */
const START_MS = 60_000;
/** Ready for so long without a fault: what failed before is forgotten. */
const HEALTHY_MS = 60_000;
/** Between SIGTERM and SIGKILL, and between SIGKILL and turning away. Its work is worth nothing without mallex, and everything must be gone within ten seconds. */
const GRACE_MS = 4000;
/** For a start that was left, and for a lease: each ends a process by itself, in two steps. */
const LEAVE_MS = 9000;
/** It ends at once: so many failures within so long. */
const QUICK_FAILURES = 5;
const QUICK_MS = 60_000;
/** It dies again and again, however slowly. */
const FAILURES_IN_A_ROW = 10;

export interface Times {
  /** Monotonic milliseconds. */
  readonly now: number;
  /** Until it listens (but never below a minute), and from then to the first token, milliseconds. */
  readonly startWithinMs: number;
}

/** The life of one model server, as one mallex sees it: state × event → state and what to do. An event that means nothing in a state changes nothing. Pure. */
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

/** A failure that is not the last: rest, then start again. */
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

/** Only SIGTERM leaves something stronger to do. */
function stop(strikes: Strikes, next: NextState, by: ServerEffect): Transition {
  const ms = by.do === "abandon" || by.do === "release" ? LEAVE_MS : GRACE_MS;
  return {
    state: { at: "stopping", next, killed: by.do !== "terminate", strikes },
    effects: [by, { do: "arm", ms }],
  };
}

/** Nothing of it is left, or nothing more can be done about it. */
function leave(strikes: Strikes, next: NextState, times: Times): Transition {
  if (next === "stopped") return go("stopped", strikes, [{ do: "disarm" }]);
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

/** It listens, or is being ended. */
export function hasProcess({ at }: ServerState): boolean {
  return at === "loading" || at === "warming" || at === "ready" || at === "stopping";
}

const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/** Milliseconds of rest before the next start, after so many failures in a row: half a second, twice as long each time, at most half a minute. */
export function restartDelay(strikes: number): number {
  return Math.min(FIRST_MS * 2 ** (strikes - 1), LONGEST_MS);
}
