import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { ChatMessage, ToolCall } from "../terms/prompt.ts";
import type { Decision, Dropped } from "../terms/report.ts";
import type { StopReason, Usage } from "../terms/turn-event.ts";
import type { Redact } from "./redact.ts";
import { randomBytes } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import { makePrivateFolder } from "../files/open-private.ts";
import { writePrivate } from "../files/write-private.ts";
import { redactJson } from "./redact.ts";

/** One turn as it is kept: what was decided, what the model saw, what it said. No headers, no tokens. */
export interface TurnRecord {
  readonly id: string;
  /** When it began, ISO 8601. */
  readonly time: string;
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
  /** Calls as the client got them. */
  readonly calls: readonly Pick<ToolCall, "name" | "input">[];
  /** Characters of thinking that were not shown. */
  readonly thinkingChars: number;
  readonly usage?: Usage;
  readonly stopReason?: StopReason;
  readonly problem?: string;
  /** As the client sent it: what `mallex explain` reads. */
  readonly request: MessagesRequest;
  /** Milliseconds from the request's head. */
  readonly firstTextMs?: number;
  readonly totalMs: number;
}

/** The last turns, one JSON file each. Saving never fails a turn. */
export interface TurnStore {
  save(turn: TurnRecord): Promise<void>;
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
}

const ID = /^[a-z0-9-]{8,64}$/;

/** Sorts by time, and can be neither guessed nor chosen from outside. */
export function createTurnId(): string {
  return `${Date.now().toString(36).padStart(9, "0")}-${randomBytes(8).toString("hex")}`;
}

export function createTurnStore({ folder, redact, warn, keep = 50 }: TurnStoreOptions): TurnStore {
  let failures = 0;
  let isFailing = false;
  let isPrepared = false;
  let last: Promise<void> = Promise.resolve();
  async function save(turn: TurnRecord): Promise<void> {
    try {
      if (!isPrepared) await makePrivateFolder(folder);
      isPrepared = true;
      await writePrivate(fileOf(folder, turn.id), redactJson(turn, redact, 2), { flush: false });
      await prune(folder, keep);
      isFailing = false;
    } catch (error) {
      failures++;
      if (!isFailing) warn(error);
      isFailing = true;
      isPrepared = false;
    }
  }
  return {
    save: (turn) => (last = last.then(() => save(turn))),
    get failures() {
      return failures;
    },
  };
}

function fileOf(folder: string, id: string): string {
  if (!ID.test(id)) throw new Error(`not a turn's id: ${id}`);
  return `${folder}/${id}.json`;
}

async function prune(folder: string, keep: number): Promise<void> {
  const old = (await names(folder)).slice(0, -keep);
  await Promise.all(old.map((name) => rm(`${folder}/${name}`, { force: true })));
}

async function names(folder: string): Promise<string[]> {
  const all = await readdir(folder).catch(() => []); // no folder, no turns
  return all.filter((name) => /^[a-z0-9-]{8,64}\.json$/.test(name)).toSorted();
}
