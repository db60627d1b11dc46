import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPrivateFile } from "../../files/private-file.ts";
import { writePrivate } from "../../files/write-private.ts";
import type { ProcessIdentity } from "../../supervise/process-identity.ts";
import { isRecord } from "../is-record.ts";

/** What a run notes of the model in the person's settings of the client, before the client can change it. */
export interface SavedModel extends ProcessIdentity {
  /** The client's settings file. */
  readonly file: string;
  /** Whether the file was there. */
  readonly existed: boolean;
  /** All of it; null: there was none, or nothing in it that could be read. */
  readonly text: string | null;
  /** The model in it; null: none. */
  readonly before: string | null;
  /** Names of models that mean something to this run. */
  readonly names: readonly string[];
}

const NAME = /^run-[0-9a-f]{8}\.model$/;

/** Beside the run's state, and gone with it. */
export function savedModelFile(folder: string, id: string): string {
  return join(folder, `${id}.model`);
}

export async function writeSavedModel(path: string, note: SavedModel): Promise<void> {
  await writePrivate(path, `${JSON.stringify(note)}\n`);
}

/** The model in a settings file. */
interface ReadModel {
  readonly exists: boolean;
  readonly model?: string;
  /** Absent: not a JSON object. The client reports that. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

export function readModel(file: string): ReadModel {
  try {
    const text = readFileSync(file, "utf8");
    const settings: unknown = parseSettings(text);
    if (!isRecord(settings)) return { exists: true };
    const { model } = settings;
    return { exists: true, text, settings, ...(typeof model === "string" ? { model } : {}) };
  } catch {
    return { exists: existsSync(file) };
  }
}

/** @throws {SyntaxError} */
export function parseSettings(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}

/** Each note of a run, with its path; one that can't be read has nothing to put back. */
export function savedModelNotesIn(folder: string): [path: string, note: SavedModel | undefined][] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => NAME.test(name)) : [];
  return names.map((name) => [join(folder, name), readSavedModel(join(folder, name))]);
}

function readSavedModel(path: string): SavedModel | undefined {
  try {
    const note: unknown = JSON.parse(readPrivateFile(path) ?? "");
    return isSavedModel(note) ? note : undefined;
  } catch {
    return undefined;
  }
}

function isSavedModel(value: unknown): value is SavedModel {
  if (!isRecord(value)) return false;
  const { pid, startTime, file, existed, text, before, names } = value;
  return (
    Number.isInteger(pid) &&
    typeof startTime === "string" &&
    typeof file === "string" &&
    typeof existed === "boolean" &&
    (text === null || typeof text === "string") &&
    (before === null || typeof before === "string") &&
    Array.isArray(names) &&
    names.every((name) => typeof name === "string")
  );
}
