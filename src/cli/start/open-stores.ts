import type { Plan } from "../../../generated/types/plan.d.ts";
import type { Log } from "../../diagnostics/log/log.ts";
import type { Redact } from "../../diagnostics/log/redact.ts";
import { createRequestStore, type RequestStore } from "../../diagnostics/records/request-store.ts";
import { createSpendBook, type SpendBook } from "../../diagnostics/records/spend-book.ts";
import { createTurnStore, type TurnStore } from "../../diagnostics/records/turn-store.ts";
import { writeInThread } from "../../diagnostics/records/write-in-thread.ts";
import { withLock } from "../../process/lock/with-file-lock.ts";
import { createSessionStore, type SessionBackup, type SessionStore } from "../../server/sessions/session-store.ts";
import type { WarmStore } from "../../server/context/warm-prompts.ts";
import type { MallexPaths } from "../../shared/mallex-paths.ts";
import { optional } from "../../shared/utilities.ts";
import { createWarmStore } from "./warm-store.ts";

/** What a server keeps while it runs, and what outlives it. */
export interface Stores {
  readonly turns: TurnStore;
  readonly requests?: RequestStore;
  readonly sessions: SessionStore;
  readonly spend: SpendBook;
  readonly warmStore: WarmStore;
}

export interface StoreParts {
  /** The file that names the profiles. */
  readonly config: string;
  /** What serves now. */
  readonly plan: () => Plan;
  readonly log: Log;
  readonly redact: Redact;
  /** What `redact` takes out. */
  readonly secrets: ReadonlySet<string>;
  /** Folder in which whole requests are kept. */
  readonly recordTo: string | undefined;
  /** Absent: sessions end with this process. */
  readonly backup?: SessionBackup;
}

/** A session is forgotten after half a day without requests if its file has no `decide`. */
const FORGET_MS = 12 * 60 * 60 * 1000;

/** @throws {MallexError} MX7545 when something is to stay local, and it can't be read what does; later each use of the sessions throws it */
export function openStores(
  { turns, warm, spend, pinnedSessions: boundSessions }: MallexPaths,
  parts: StoreParts,
): Stores {
  const { plan, config, log, redact, secrets, recordTo, backup } = parts;
  const warnOf =
    (event: string) =>
    (error: unknown): void =>
      log.warn(event, { error: String(error) });
  return {
    turns: createTurnStore({
      folder: turns,
      write: writeInThread({ folder: turns, secrets }),
      warn: warnOf("turn-not-kept"),
    }),
    ...(recordTo === undefined ? {} : { requests: createRequestStore({ folder: recordTo, redact }) }),
    sessions: createSessionStore({
      forgetMs: plan().decide?.forgetMs ?? FORGET_MS,
      pinnedFile: boundSessions,
      mustRead: () => isLocalOnlyPlan(plan()),
      warn: warnOf("session-not-kept"),
      ...optional("backup", backup),
    }),
    warmStore: createWarmStore({
      folder: warm,
      config,
      redact,
      kept: () => keptPrompts(plan()),
      warn: warnOf("prompt-not-kept"),
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

function keptPrompts({ profiles, server: { record } }: Plan): readonly string[] {
  return record ? Object.keys(profiles).filter((name) => profiles[name]?.warm === true) : [];
}
