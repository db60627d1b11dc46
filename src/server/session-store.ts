import { bind, type SessionState } from "../turn/session/session-state.ts";
import { openBoundSessions, type BoundSessions } from "./bound-sessions.ts";
import { createTalkNames, type TalkNames } from "./talk-names.ts";

/** What is known of the sessions that are under way. */
export interface SessionStore {
  get(key: string): SessionState | undefined;
  set(key: string, state: SessionState): void;
  /**
   * Reads and writes in one step: requests of one session that run at once lose nothing of each other.
   * @param change gets what is known now; `undefined` keeps it
   */
  update(key: string, change: (state: SessionState | undefined) => SessionState | undefined): void;
  readonly size: number;
  /** Why what is known by this name stays with profiles that do not leave. */
  boundBy(name: string): string | undefined;
  /** Keeps a session there, with all talks that it has had. */
  bind(key: string, why: string): void;
  /** Resolves when every bound session is on the disk. @throws {MallexError} MX7546 when one can't be written in time; the signal's reason after an abort */
  saved(signal?: AbortSignal): Promise<void>;
  readonly talks: TalkNames;
  /** Whether any session that was asked for is bound, in this process. */
  readonly hasBound: boolean;
  /** Resolves when what outlives the process is on the disk. */
  settled(): Promise<void>;
}

export interface SessionStoreOptions {
  /** Milliseconds of silence after which a session is forgotten; that it is bound is not. */
  readonly forgetMs: number;
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number;
  /** Where bound sessions are kept (0600); absent: they end with the process. */
  readonly boundFile?: string;
  /** Told when bound sessions can't be read or written. */
  readonly warn?: (error: unknown) => void;
  /** Whether a file of bound sessions that can't be read is an error, as of now. @default never */
  readonly mustRead?: () => boolean;
  /** Sessions at most: the one used longest ago goes first. @default 1000 */
  readonly keep?: number;
  /** Names of bound sessions at most. @default 10000 */
  readonly keepBound?: number;
}

interface Entry {
  readonly state: SessionState;
  readonly used: number;
}

/** @throws {MallexError} MX7545 when bound sessions must be read, and can't be */
export function createSessionStore(options: SessionStoreOptions): SessionStore {
  const { forgetMs, now = Date.now, boundFile, mustRead = () => false, warn = () => undefined } = options;
  const { keep = 1000, keepBound = 10_000 } = options;
  const bound = noteBound(openBoundSessions({ file: boundFile, keep: keepBound, mustRead, warn }));
  const talks = createTalkNames(keep);
  // A map keeps its order, and whoever is used goes to the end: the first has been silent longest.
  const entries = new Map<string, Entry>();
  function forget(): void {
    for (const [key, { used }] of entries) {
      if (now() - used < forgetMs && entries.size <= keep) return;
      entries.delete(key);
    }
  }
  function set(key: string, state: SessionState): void {
    if (state.bound !== undefined) bound.add([key], state.bound);
    entries.delete(key);
    entries.set(key, { state, used: now() });
    forget();
  }
  function get(key: string): SessionState | undefined {
    forget();
    const state = entries.get(key)?.state;
    if (state !== undefined) set(key, state);
    const why = bound.why(key);
    return why === undefined ? state : bind(state, why);
  }
  return {
    get,
    set,
    update(key, change) {
      const state = change(get(key));
      if (state !== undefined) set(key, state);
    },
    get size() {
      return entries.size;
    },
    boundBy: (name) => bound.why(name),
    bind: (key, why) => bound.add([...talks.talksOf(key), key], why),
    talks,
    get hasBound() {
      return bound.isUsed;
    },
    saved: (signal) => bound.saved(signal),
    settled: () => bound.settled(),
  };
}

/** The same, and whether any name that was looked up or added is bound. */
function noteBound(bound: BoundSessions): BoundSessions & { readonly isUsed: boolean } {
  let isUsed = false;
  return {
    get isUsed() {
      return isUsed;
    },
    why(name) {
      const reason = bound.why(name);
      isUsed ||= reason !== undefined;
      return reason;
    },
    add(names, reason) {
      isUsed = true;
      bound.add(names, reason);
    },
    settled: () => bound.settled(),
    saved: (signal) => bound.saved(signal),
  };
}
