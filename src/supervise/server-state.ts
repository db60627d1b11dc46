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
export type NextState = "stopped" | "starting" | Failure;

/** When it failed, for each failure in a row; monotonic milliseconds. */
export type Strikes = readonly number[];

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
