import { pinToLocal, type SessionState } from "../../routing/sessions/session-state.ts";
import { dropOldest } from "../../shared/text/memo.ts";
import { openPinnedSessions } from "./local-only-sessions.ts";

/** What is known about current sessions. */
export interface SessionStore {
  get(key: string): SessionState | undefined;
  set(key: string, state: SessionState): void;
  /**
   * Reads and writes in one step, so that concurrent requests of one session don't overwrite each other.
   * @param change gets the current state; undefined keeps it
   */
  update(key: string, change: (state: SessionState | undefined) => SessionState | undefined): void;
  readonly size: number;
  /** Why a name is pinned to local profiles. */
  pinnedReason(name: string): string | undefined;
  /** Pins a session, with all conversations that it has had. */
  pin(key: string, why: string): void;
  /** Resolves when every pin is on disk. @throws {MallexError} MX7546 when one can't be written in time; the signal's reason after an abort */
  saved(signal?: AbortSignal): Promise<void>;
  readonly conversations: SessionConversations;
  /** Whether any session that was looked up in this process is pinned. */
  readonly hasPinned: boolean;
  /** Resolves when all pins are on disk, or have failed. */
  settled(): Promise<void>;
}

/** Keeps what is known about sessions outside this process, for the process that follows after a crash. */
export interface SessionBackup {
  /** What an earlier process has kept, the oldest first. */
  readonly sessions: Iterable<readonly [key: string, state: SessionState]>;
  readonly conversations: Iterable<readonly [key: string, conversations: readonly SessionConversation[]]>;
  readonly pins: Iterable<readonly [key: string, pin: SessionPin]>;
  write(section: "sessions" | "conversations" | "pins", key: string, value: unknown): void;
}

/** A conversation of a session, and whether it began in this session. */
type SessionConversation = readonly [name: string, hasBegun: boolean];

/** The names of a session that were pinned together. */
interface SessionPin {
  readonly names: readonly string[];
  readonly why: string;
}

export interface SessionStoreOptions {
  /** Milliseconds of silence after which a session is forgotten; its pin is kept. */
  readonly forgetMs: number;
  /** Milliseconds, as `Date.now`. */
  readonly now?: () => number;
  /** Keeps the pins (0600); absent: they end with the process. */
  readonly pinnedFile?: string;
  /** Called when pins can't be read or written. */
  readonly warn?: (error: unknown) => void;
  /** Whether an unreadable file of pins is an error, at this moment. @default never */
  readonly mustRead?: () => boolean;
  /** Sessions at most: the one used longest ago goes first. @default 1000 */
  readonly keep?: number;
  /** Names of pinned sessions at most. @default 10000 */
  readonly keepPinned?: number;
  /** Absent: sessions end with the process; only pins are kept, in their file. */
  readonly backup?: SessionBackup;
}

interface SessionEntry {
  readonly state: SessionState;
  readonly used: number;
}

/** @throws {MallexError} MX7545 when pins must be read, and can't be */
export function createSessionStore(options: SessionStoreOptions): SessionStore {
  const { forgetMs, now = Date.now, pinnedFile, mustRead = () => false, warn = () => undefined } = options;
  const { keep = 1000, keepPinned = 10_000, backup } = options;
  const pinnedSessions = openPinnedSessions({ file: pinnedFile, keep: keepPinned, mustRead, warn });
  const conversations = createSessionConversations(keep, backup);
  // In the map's order: the first one has been silent longest.
  const entries = new Map<string, SessionEntry>();
  function forget(): void {
    for (const [key, { used }] of entries) {
      if (now() - used < forgetMs && entries.size <= keep) return;
      entries.delete(key);
    }
  }
  function keepLast(key: string, state: SessionState): void {
    if (state.pinnedReason !== undefined) pinnedSessions.add([key], state.pinnedReason);
    entries.delete(key);
    entries.set(key, { state, used: now() });
    forget();
  }
  function set(key: string, state: SessionState): void {
    backup?.write("sessions", key, state);
    keepLast(key, state);
  }
  function getSession(key: string): SessionState | undefined {
    forget();
    const state = entries.get(key)?.state;
    if (state !== undefined) keepLast(key, state);
    const why = pinnedSessions.why(key);
    return why === undefined ? state : pinToLocal(state, why);
  }
  for (const [, { names, why }] of backup?.pins ?? []) pinnedSessions.add(names, why);
  for (const [key, state] of backup?.sessions ?? []) keepLast(key, state);
  return {
    get: getSession,
    set,
    update(key, change) {
      const state = change(getSession(key));
      if (state !== undefined) set(key, state);
    },
    get size() {
      return entries.size;
    },
    pinnedReason: (name) => pinnedSessions.why(name),
    pin(key, why) {
      const names = [...conversations.conversationsOf(key), key];
      backup?.write("pins", key, { names, why } satisfies SessionPin);
      pinnedSessions.add(names, why);
    },
    conversations,
    get hasPinned() {
      return pinnedSessions.isUsed;
    },
    saved: (signal) => pinnedSessions.saved(signal),
    settled: () => pinnedSessions.settled(),
  };
}

/** The conversations of each session: its own, its subagents', and those after a summary. */
interface SessionConversations {
  /** @param begins the conversation starts with this request, so it doesn't continue another session's */
  meet(key: string, conversation: string, begins: boolean): void;
  conversationsOf(key: string): string[];
  hasBegun(key: string, conversation: string): boolean;
}

/** Of one session. */
const MAX_CONVERSATIONS = 100;

/** @param keep sessions at most: the one that was silent longest goes first */
function createSessionConversations(keep: number, backup: SessionBackup | undefined): SessionConversations {
  /** By session and conversation: whether it began in this session. */
  const met = new Map([...(backup?.conversations ?? [])].map(([key, conversations]) => [key, new Map(conversations)]));
  return {
    meet(key, conversation, begins) {
      const conversations = met.get(key) ?? new Map<string, boolean>();
      const hasBegun = begins || conversations.get(conversation) === true;
      conversations.delete(conversation);
      conversations.set(conversation, hasBegun);
      met.delete(key);
      met.set(key, conversations);
      dropOldest(conversations, MAX_CONVERSATIONS);
      backup?.write("conversations", key, [...conversations] satisfies SessionConversation[]);
      dropOldest(met, keep);
    },
    conversationsOf: (key) => [...(met.get(key)?.keys() ?? [])],
    hasBegun: (key, conversation) => met.get(key)?.get(conversation) === true,
  };
}
