import {
  closeSync,
  constants,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { isRunning } from "../../shared/files/is-running.ts";
import { draftOwner, hasCode, makePrivateFolder, namesIn } from "../../shared/files/private-files.ts";
import { recall } from "../../shared/text/memo.ts";
import { createValueRedactor, redactJson, type Redact } from "../log/redact.ts";
import type { TurnRecord } from "./turn-record.ts";

export interface TurnFilesOptions {
  readonly folder: string;
  readonly redact: Redact;
  /** The JSON of a turn, redacted, in pieces. @default one */
  readonly encode?: (turn: object, redact: Redact) => readonly Uint8Array[];
  /** @default 50 */
  readonly keep?: number;
  /** Of all of them together; the newest is kept whatever its size. @default 256 MB */
  readonly keepBytes?: number;
}

/** How a turn is written. */
export interface TurnWriting {
  /** What is secret in this turn alone, such as the client's login. */
  readonly secrets: readonly string[];
  /** No other turn waits. */
  readonly isLast: boolean;
  /** JSON of further fields. */
  readonly texts?: Uint8Array;
}

/** A turn, or one that another thread has parts of. */
type WrittenTurn = Pick<TurnRecord, "id">;

/** Writes a turn, and removes the oldest ones. @throws {Error} of the system */
export type WriteTurn = (turn: TurnRecord, how: TurnWriting) => Promise<void>;

/** Turns that are kept. */
export const KEEP = 50;

const KEEP_BYTES = 256_000_000;

/** Redactors of sessions, each with its own login. */
const MOST_REDACTORS = 20;

const ID = /^[a-z0-9-]{8,64}$/;

/**
 * Writes the files of the last turns, one JSON file each, one after the other. Synchronous, which costs a tenth of the time: for a thread of its own,
 * and for tests.
 */
export function createTurnWriter(options: TurnFilesOptions): (turn: WrittenTurn, how: TurnWriting) => Promise<void> {
  const { folder, redact, encode = encodeTurn, keep = KEEP } = options;
  const prune = createPruner(options);
  const redactors = new Map<string, Redact>();
  let isPrepared = false;
  let unpruned = 0;
  let last: Promise<void> = Promise.resolve();
  function redactorFor(secrets: readonly string[]): Redact {
    if (secrets.length === 0) return redact;
    const key = JSON.stringify(secrets);
    return recall(redactors, key, MOST_REDACTORS, () => redactBoth(createValueRedactor(secrets), redact));
  }
  async function writeTurn(small: WrittenTurn, { secrets, isLast, texts }: TurnWriting): Promise<void> {
    const turn = texts === undefined ? small : { ...small, ...(JSON.parse(Buffer.from(texts).toString()) as object) };
    try {
      if (!isPrepared) await prepare(folder);
      isPrepared = true;
      write(fileOf(folder, turn.id), Buffer.concat(encode(turn, redactorFor(secrets))));
      if (++unpruned < keep && !isLast) return;
      prune();
      unpruned = 0;
    } catch (error) {
      isPrepared = false;
      throw error;
    }
  }
  return async (turn, how) => {
    const written = last.then(async () => writeTurn(turn, how));
    last = written.catch(() => {});
    return written;
  };
}

function redactBoth(first: Redact, second: Redact): Redact {
  return (text) => second(first(text));
}

function encodeTurn(turn: object, redact: Redact): Buffer[] {
  return [Buffer.from(redactJson(turn, redact, 2))];
}

/** @throws {Error} for what is not a turn's id */
export function fileOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error(`not a turn's id: ${id}`);
  return `${folder}/${id}.json`;
}

/** The names of the turns' files, the oldest first. */
export function turnFilesIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => /^[a-z0-9-]{8,64}\.json$/.test(name))
    .toSorted();
}

/** What a killed process was just writing goes: it holds words of a conversation, and nobody would ever remove it. */
async function prepare(folder: string): Promise<void> {
  await makePrivateFolder(folder);
  for (const name of readdirSync(folder)) {
    const owner = draftOwner(name);
    if (owner !== undefined && !isRunning(owner)) rmSync(`${folder}/${name}`, { force: true });
  }
}

const { O_CREAT, O_EXCL, O_NOFOLLOW, O_WRONLY } = constants;

/** As `writePrivate`, without waiting for the disk: a loss of power may take the last turns. */
function write(file: string, bytes: Uint8Array): void {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    const descriptor = openDraft(draft);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function openDraft(draft: string): number {
  const flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW;
  try {
    return openSync(draft, flags, 0o600);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
    // What a killed process with the same id has left.
    rmSync(draft, { force: true });
    return openSync(draft, flags, 0o600);
  }
}

/** Removes the oldest turns. Sizes are remembered: a turn never changes. */
function createPruner({ folder, keep = KEEP, keepBytes = KEEP_BYTES }: TurnFilesOptions): () => void {
  let known: ReadonlyMap<string, number> = new Map();
  return () => {
    const all = turnFilesIn(folder).toReversed();
    const newest = all.slice(0, keep);
    known = new Map(newest.map((name) => [name, known.get(name) ?? sizeOf(`${folder}/${name}`)]));
    let sum = 0;
    const kept = newest.findIndex((name, at) => (sum += known.get(name) ?? 0) > keepBytes && at > 0);
    for (const name of all.slice(kept === -1 ? keep : kept)) remove(`${folder}/${name}`);
  };
}

/** As `rmSync` with `force`, which looks twice at what lies there. */
function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

/** 0: another process has removed it. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
