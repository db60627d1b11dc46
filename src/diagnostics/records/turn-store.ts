import { randomBytes } from "node:crypto";
import { readdir, readFile, rm, stat } from "node:fs/promises";
import { constants } from "node:fs";
import type { MessagesRequest } from "../../../generated/types/anthropic.d.ts";
import { isRunning } from "../../shared/files/is-running.ts";
import { draftOwner, makePrivateFolder, writePrivate } from "../../shared/files/private-files.ts";
import type { ChatMessage, ToolCall } from "../../shared/prompt-types.ts";
import type { StopReason, Usage } from "../../shared/turn-event.ts";
import type { Cost, Decision, Dropped, Repair } from "../../shared/turn-report.ts";
import { redactJson, type Redact } from "../log/redact.ts";

/** One turn as it is kept: what was decided, what the model saw, what it said. No headers, no tokens. */
export interface TurnRecord {
  readonly id: string;
  /** When it began, ISO 8601. */
  readonly time: string;
  /** Where the mallex works that answers it, absolute. */
  readonly folder?: string;
  /** The file by which it is answered, absolute. */
  readonly config?: string;
  readonly client?: string;
  readonly model: string;
  /** Hash of the rules that decided. */
  readonly plan: string;
  readonly stream: boolean;
  readonly status: number;
  readonly decision?: Decision;
  readonly dropped: readonly Dropped[];
  readonly prompt: readonly ChatMessage[];
  /** Names of the tools declared through the server. */
  readonly tools: readonly string[];
  readonly text: string;
  /** Characters of a very long text that are not in it. */
  readonly unkeptChars?: number;
  /** Calls as the client got them. */
  readonly calls: readonly Pick<ToolCall, "name" | "input">[];
  /** The model was asked once more for a call that could not be carried out: how that ended. */
  readonly repair?: Repair;
  /** The model was told that so many calls in a row have brought nothing new. */
  readonly repeats?: number;
  /** Characters of thinking, shown or not. */
  readonly thinkingChars: number;
  readonly usage?: Usage;
  /** Absent where no price is known. */
  readonly cost?: Cost;
  readonly stopReason?: StopReason;
  readonly problem?: string;
  /** The client has closed the request before the answer had ended: the person has pressed Esc, or the client has ended. */
  readonly stopped?: true;
  /** As the client sent it: what `mallex explain` reads. */
  readonly request: MessagesRequest;
  /** Milliseconds from the request's head. */
  readonly firstTextMs?: number;
  readonly totalMs: number;
}

/** What a list of turns says of each. */
interface TurnSummary
  extends Pick<TurnRecord, "id" | "time" | "status" | "cost">, Partial<Pick<Decision, (typeof SUMMED)[number]>> {
  readonly intent?: string;
}

/** Of the decision, besides the name of its intent. */
const SUMMED = ["class", "route", "by", "tier", "profile", "why", "passed", "bound"] as const;

/** The last turns, one JSON file each. Saving never fails a turn. */
export interface TurnStore {
  /** @param redact takes out what is secret in this turn alone, such as the client's login */
  save(turn: TurnRecord, redact?: Redact): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly TurnSummary[]>;
  /** As it is kept; undefined where there is none of this id. */
  find(id: string): Promise<unknown>;
  /** Turns that could not be written. */
  readonly failures: number;
}

export interface TurnStoreOptions {
  readonly folder: string;
  readonly redact: Redact;
  /** Called once, at the first failure after a success. */
  readonly warn: (error: unknown) => void;
  /** @default 50 */
  readonly keep?: number;
  /** Of all of them together; the newest is kept whatever its size. @default 256 MB */
  readonly keepBytes?: number;
}

const KEEP_BYTES = 256_000_000;

/** Turns that wait for a slow disk hold their whole requests; of more than these, the oldest are not kept. */
const MAX_WAITING = 100;

/** A link is not followed: its file would be shown as a turn. */
const READING = { encoding: "utf8", flag: constants.O_RDONLY | constants.O_NOFOLLOW } as const;

const ID = /^[a-z0-9-]{8,64}$/;

/** Sorts by time, and can be neither guessed nor chosen from outside. */
export function createTurnId(): string {
  return `${Date.now().toString(36).padStart(9, "0")}-${randomBytes(8).toString("hex")}`;
}

export function createTurnStore(options: TurnStoreOptions): TurnStore {
  const { folder, redact, warn, keep = 50, keepBytes = KEEP_BYTES } = options;
  const prune = createPruner({ folder, keep, keepBytes });
  const waiting: Waiting[] = [];
  let failures = 0;
  let isFailing = false;
  let isPrepared = false;
  let unpruned = 0;
  let work: Promise<void> | undefined;
  async function write({ turn, redactTurn }: Waiting): Promise<void> {
    try {
      if (!isPrepared) await prepare(folder);
      isPrepared = true;
      const json = redactJson(turn, (text) => redact(redactTurn(text)), 2);
      await writePrivate(fileOf(folder, turn.id), json, { flush: false });
      if (++unpruned >= keep || waiting.length === 0) {
        await prune();
        unpruned = 0;
      }
      isFailing = false;
    } catch (error) {
      fail(error);
      isPrepared = false;
    }
  }
  async function writeAll(): Promise<void> {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await write(next);
      next.done();
    }
    work = undefined;
  }
  function fail(error: unknown): void {
    failures++;
    if (!isFailing) warn(error);
    isFailing = true;
  }
  return {
    save(turn, redactTurn = (text) => text) {
      if (waiting.length >= MAX_WAITING) {
        waiting.shift()?.done();
        fail(new Error("the disk is too slow"));
      }
      return new Promise((done) => {
        waiting.push({ turn, redactTurn, done });
        work ??= writeAll();
      });
    },
    async list() {
      const ids = (await names(folder)).toReversed().map((name) => name.slice(0, -".json".length));
      const turns: TurnSummary[] = [];
      for (const id of ids) turns.push(...summaryOf(await find(folder, id)));
      return turns;
    },
    find: async (id) => (ID.test(id) ? find(folder, id) : undefined),
    get failures() {
      return failures;
    },
  };
}

interface Waiting {
  readonly turn: TurnRecord;
  readonly redactTurn: Redact;
  readonly done: () => void;
}

function fileOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error(`not a turn's id: ${id}`);
  return `${folder}/${id}.json`;
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

/** What a killed process was just writing goes: it holds words of a conversation, and nobody would ever remove it. */
async function prepare(folder: string): Promise<void> {
  await makePrivateFolder(folder);
  const drafts = (await readdir(folder)).filter((name) => {
    const owner = draftOwner(name);
    return owner !== undefined && !isRunning(owner);
  });
  await Promise.all(drafts.map((name) => rm(`${folder}/${name}`, { force: true })));
}

/** Removes the oldest turns. Sizes are remembered: a turn never changes. */
function createPruner({ folder, keep, keepBytes }: Required<Pick<TurnStoreOptions, "folder" | "keep" | "keepBytes">>) {
  let known: ReadonlyMap<string, number> = new Map();
  return async (): Promise<void> => {
    const all = (await names(folder)).toReversed();
    const newest = all.slice(0, keep);
    const sizes = await Promise.all(newest.map(async (name) => known.get(name) ?? sizeOf(`${folder}/${name}`)));
    known = new Map(newest.map((name, at) => [name, sizes[at] ?? 0]));
    let sum = 0;
    const kept = sizes.findIndex((size, at) => (sum += size) > keepBytes && at > 0);
    const old = all.slice(kept === -1 ? keep : kept);
    await Promise.all(old.map((name) => rm(`${folder}/${name}`, { force: true })));
  };
}

async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0, // another process has removed it
  );
}

async function names(folder: string): Promise<string[]> {
  const all = await readdir(folder).catch(() => []); // no folder, no turns
  return all.filter((name) => /^[a-z0-9-]{8,64}\.json$/.test(name)).toSorted();
}
