import type { Plan } from "../../generated/types/plan.d.ts";
import type { Log } from "../observe/log.ts";
import type { Redact } from "../observe/redact.ts";
import { createRequestStore, type RequestStore } from "../observe/request-store.ts";
import { createSpendBook, type SpendBook } from "../observe/spend-book.ts";
import { createTurnStore, type TurnStore } from "../observe/turn-store.ts";
import { createSessionStore, type SessionStore } from "../server/session-store.ts";
import { withLock } from "../supervise/with-lock.ts";
import type { MallexPaths } from "../terms/places.ts";

/** What a server keeps while it runs, and what outlives it. */
export interface Stores {
  readonly turns: TurnStore;
  readonly requests?: RequestStore;
  readonly sessions: SessionStore;
  readonly spend: SpendBook;
}

export interface StoreParts {
  /** What serves now. */
  readonly plan: () => Plan;
  readonly log: Log;
  readonly redact: Redact;
  /** Folder in which whole requests are kept. */
  readonly recordTo: string | undefined;
}

/** A session whose file says nothing of `decide` is forgotten after half a day of silence. */
const FORGET_MS = 12 * 60 * 60 * 1000;

/** @throws {MallexError} MX7545 when something is to stay local, and it can't be read what does; later each use of the sessions throws it */
export function openStores({ turns, spend, pinnedSessions: boundSessions }: MallexPaths, parts: StoreParts): Stores {
  const { plan, log, redact, recordTo } = parts;
  const warnOf =
    (event: string) =>
    (error: unknown): void =>
      log.warn(event, { error: String(error) });
  return {
    turns: createTurnStore({ folder: turns, redact, warn: warnOf("turn-not-kept") }),
    ...(recordTo === undefined ? {} : { requests: createRequestStore({ folder: recordTo, redact }) }),
    sessions: createSessionStore({
      forgetMs: plan().decide?.forgetMs ?? FORGET_MS,
      pinnedFile: boundSessions,
      mustRead: () => isLocalOnlyPlan(plan()),
      warn: warnOf("session-not-kept"),
    }),
    spend: createSpendBook({
      file: spend,
      locked: async (work) => withLock({ path: `${spend}.lock` }, work),
      warn: warnOf("cost-not-kept"),
    }),
  };
}

function isLocalOnlyPlan({ neverLeaves = [], profiles }: Plan): boolean {
  return neverLeaves.length > 0 || Object.values(profiles).some(({ localOnly }) => localOnly === true);
}
