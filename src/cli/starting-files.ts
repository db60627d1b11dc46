import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { namesIn } from "../files/names-in.ts";
import { readPrivateFileSafely } from "../files/read-own-file.ts";
import { writePrivate } from "../files/write-private.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../supervise/process-identity.ts";
import { isRecord } from "./is-record.ts";

/** What a mallex that installs something tells the other commands: it has no server yet that could be asked. */
export interface StartingRun extends ProcessIdentity {
  readonly id: string;
  readonly command: string;
  readonly phase: "installing" | "downloading";
  /** What, for a person. */
  readonly step: string;
  /** How much of it is there. */
  readonly percent?: number;
  /** ISO 8601. */
  readonly since: string;
}

export interface StartingRecord {
  update(now: Pick<StartingRun, "phase" | "step" | "percent">): void;
  /** It is not starting any more, well or not. */
  end(): Promise<void>;
}

const NAME = /^run-[0-9a-f]{8}\.starting$/;

/** A disk that can't be written costs `status`, not the start. */
export async function recordStarting(folder: string, command: string): Promise<StartingRecord> {
  const id = `run-${randomBytes(4).toString("hex")}`;
  const file = join(folder, `${id}.starting`);
  const since = new Date().toISOString();
  const identity = { pid: process.pid, startTime: (await startTimeOf(process.pid)) ?? "" };
  let last = "";
  let writing: Promise<void> = Promise.resolve();
  return {
    update(now) {
      const text = `${JSON.stringify({ id, command, ...identity, ...now, since })}\n`;
      if (text === last) return;
      last = text;
      writing = writing.then(async () => writePrivate(file, text, { flush: false })).catch(() => undefined);
    },
    async end() {
      await writing;
      rmSync(file, { force: true });
    },
  };
}

/** The runs that are starting now, oldest first; files of dead ones are removed. */
export async function findStarting(folder: string): Promise<readonly StartingRun[]> {
  const found: StartingRun[] = [];
  for (const name of namesIn(folder).filter((one) => NAME.test(one))) {
    const file = join(folder, name);
    const run = parse(file);
    if (run !== undefined && (await isSameProcess(run))) found.push(run);
    else rmSync(file, { force: true });
  }
  return found.toSorted((a, b) => a.since.localeCompare(b.since));
}

function parse(file: string): StartingRun | undefined {
  try {
    const read = readPrivateFileSafely(file);
    const value: unknown = read.kind === "text" ? JSON.parse(read.text) : undefined;
    return isStarting(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStarting(value: unknown): value is StartingRun {
  if (!isRecord(value)) return false;
  const texts = ["id", "command", "startTime", "step", "since"].every((name) => typeof value[name] === "string");
  const { pid, percent, phase } = value;
  const isKnown = phase === "installing" || phase === "downloading";
  return (
    texts &&
    isKnown &&
    Number.isInteger(pid) &&
    Number(pid) > 1 &&
    (percent === undefined || typeof percent === "number")
  );
}
