import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Decision } from "../../shared/turn-report.ts";
import { optional } from "../../shared/utilities.ts";
import { createPause } from "../../shared/pause.ts";
import { fileOf, KEEP, turnFilesIn, type WriteTurn } from "./turn-files.ts";
import type { TurnRecord } from "./turn-record.ts";

/** What a list of turns says of each. */
interface TurnSummary
  extends Pick<TurnRecord, "id" | "time" | "status" | "cost">, Partial<Pick<Decision, (typeof SUMMED)[number]>> {
  readonly intent?: string;
}

/** Of the decision, besides the name of its intent. */
const SUMMED = ["class", "route", "by", "tier", "profile", "why", "passed", "bound"] as const;

/** The last turns, one JSON file each. Saving never fails a turn. */
export interface TurnStore {
  /**
   * @param secrets values that are secret in this turn alone, such as the client's login
   * @param texts JSON of further fields, for a turn whose texts another thread has; undefined: it has lost them
   */
  save(turn: TurnRecord, secrets?: readonly string[], texts?: Promise<Uint8Array | undefined>): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly TurnSummary[]>;
  /** As it is kept; undefined where there is none of this id. */
  find(id: string): Promise<unknown>;
  /** Turns that could not be written. */
  readonly failures: number;
  /** Writes what waits: resolves when all are written, or after two seconds. */
  settled(): Promise<void>;
}

export interface TurnStoreOptions {
  readonly folder: string;
  readonly write: WriteTurn;
  /** Called once, at the first failure after a success. */
  readonly warn: (error: unknown) => void;
  /** As many as `write` keeps: of more that wait, the oldest are not written. @default 50 */
  readonly keep?: number;
}

/** Milliseconds between two writes: the turns of a busy second go out together. */
const PAUSE_MS = 250;

/** A link is not followed: its file would be shown as a turn. */
const READING = { encoding: "utf8", flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

/** Sorts by time, and can be neither guessed nor chosen from outside. */
export function createTurnId(): string {
  // Node makes the random bytes of many UUIDs at once; its first and its last eight digits are nothing else.
  const random = randomUUID();
  return `${Date.now().toString(36).padStart(9, "0")}-${random.slice(0, 8)}${random.slice(-8)}`;
}

/** Milliseconds that the end of mallex waits for a disk. */
const SETTLE_MS = 2000;

export function createTurnStore({ folder, write, warn, keep = KEEP }: TurnStoreOptions): TurnStore {
  let waiting: Waiting[] = [];
  let failures = 0;
  let isFailing = false;
  let work: Promise<void> | undefined;
  const pause = createPause(PAUSE_MS);
  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      await pause.over();
      const turns = waiting;
      waiting = [];
      await Promise.all(turns.map(async (one, at) => writeOne(one, at === turns.length - 1)));
    }
    work = undefined;
  }
  async function writeOne({ turn, secrets, texts, done }: Waiting, isLast: boolean): Promise<void> {
    // Turns without are written together, in one message.
    const more = texts === undefined ? {} : optional("texts", await texts);
    await write(turn, { secrets, isLast, ...more }).then(() => void (isFailing = false), fail);
    done();
  }
  function fail(error: unknown): void {
    failures++;
    if (!isFailing) warn(error);
    isFailing = true;
  }
  return {
    save(turn, secrets = [], texts) {
      // Newer turns have taken its place before it was written.
      if (waiting.length >= keep) waiting.shift()?.done();
      return new Promise((done) => {
        waiting.push({ turn, secrets, done, ...(texts && { texts }) });
        work ??= writeAll();
      });
    },
    async list() {
      const ids = turnFilesIn(folder)
        .toReversed()
        .map((name) => name.slice(0, -".json".length));
      const turns: TurnSummary[] = [];
      for (const id of ids) turns.push(...summaryOf(await find(folder, id)));
      return turns;
    },
    find: async (id) => find(folder, id),
    get failures() {
      return failures;
    },
    async settled() {
      pause.end();
      await Promise.race([work, sleep(SETTLE_MS, undefined, { ref: false })]);
    },
  };
}

interface Waiting {
  readonly turn: TurnRecord;
  readonly secrets: readonly string[];
  readonly texts?: Promise<Uint8Array | undefined>;
  readonly done: () => void;
}

/** The oldest may go while they are read. */
async function find(folder: string, id: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(fileOf(folder, id), READING));
  } catch {
    return undefined;
  }
}

function summaryOf(kept: unknown): TurnSummary[] {
  if (typeof kept !== "object" || kept === null) return [];
  // Written by mallex alone, into a folder of the person's own.
  const { id, time, status, cost, decision } = kept as TurnRecord;
  const entries = SUMMED.flatMap((name) => (decision?.[name] === undefined ? [] : [[name, decision[name]]]));
  const intent = decision?.intent?.id;
  return [
    {
      id,
      time,
      status,
      ...(intent && { intent }),
      ...Object.fromEntries(entries),
      ...(cost === undefined ? {} : { cost }),
    },
  ];
}
