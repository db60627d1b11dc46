import {
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { readPrivateFile } from "../../process/files/checked-private-file.ts";
import { isSameProcess, startTimeOf, type ProcessIdentity } from "../../process/spawn/process-identity.ts";
import { endOfString, scanKeys } from "../../protocols/json/scan-keys.ts";
import { writePrivate } from "../../shared/files/private-files.ts";
import { isRecord } from "../../shared/utilities.ts";
import type { CliContext } from "../context/context.ts";
import { userSettingsFile } from "./client-settings.ts";

/** Names that Claude Code knows too, so they may stay. */
const CLIENT_MODEL_NAMES = new Set(["default", "best", "sonnet", "opus", "haiku", "fable", "opusplan"]);

type RunContext = Pick<CliContext, "env" | "homeDir" | "paths" | "report">;

/**
 * The client keeps the model that a person picks in their own settings, where a later `claude` without mallex would ask Claude for it.
 * So each run notes which model stood there before, and puts it back at its end.
 */
export async function keepSavedModel<Result>(
  {
    id,
    models,
  }: { readonly id: string; /** Names that mean something to this run. */ readonly models: readonly string[] },
  context: RunContext,
  run: () => Promise<Result>,
): Promise<Result> {
  const folder = context.paths.runs;
  const file = userSettingsFile(context);
  const { model, exists, text } = readModel(file);
  // Another run may have changed it already: then what was there before that one is the person's own.
  const earlier = savedModelNotesIn(folder).find(([, note]) => note?.file === file && isOurModel(model, note))?.[1];
  const note: SavedModel = {
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    file,
    existed: earlier?.existed ?? exists,
    text: earlier === undefined ? (text ?? null) : earlier.text,
    before: earlier === undefined ? (model ?? null) : earlier.before,
    names: models,
  };
  // Beside the state of the run.
  const path = join(folder, `${id}.model`);
  await writePrivate(path, `${JSON.stringify(note)}\n`);
  try {
    return await run();
  } finally {
    // A run that is still active and knows the name restores it at its end.
    if (await isKeptByAnother(path, note, folder)) rmSync(path, { force: true });
    else restoreAndDelete(path, note, context);
  }
}

async function isKeptByAnother(own: string, { file }: SavedModel, folder: string): Promise<boolean> {
  const { model } = readModel(file);
  for (const [path, other] of savedModelNotesIn(folder))
    if (path !== own && other?.file === file && isOurModel(model, other) && (await isSameProcess(other))) return true;
  return false;
}

/** Puts back what runs have left that were killed. */
export async function restoreSavedModels(context: RunContext): Promise<void> {
  for (const [path, note] of savedModelNotesIn(context.paths.runs)) {
    if (note !== undefined && (await isSameProcess(note))) continue;
    if (note === undefined) rmSync(path, { force: true });
    else restoreAndDelete(path, note, context);
  }
}

/**
 * The note goes last: a run that starts meanwhile, or after one that was killed here, still finds in it what is the person's own.
 * A file that can't be written is no reason to end a run with an error.
 */
function restoreAndDelete(path: string, note: SavedModel, { report }: Pick<CliContext, "report">): void {
  try {
    if (restoreModel(note)) rmSync(path, { force: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report(`the model in ${note.file} is a name of mallex's and can't be put back (${why}): remove "model" there`);
  }
}

/** False: the file is no JSON just now, so a later run has to look again. */
function restoreModel(note: SavedModel): boolean {
  const { file, before, existed } = note;
  const { exists, model, settings, text } = readModel(file);
  if (settings === undefined || text === undefined) return !exists;
  if (model === (before ?? undefined) || !isOurModel(model, note)) return true;
  if (before === null && !existed && Object.keys(settings).length === 1) rmSync(file, { force: true });
  else replaceText(file, restoredText(note, text));
  return true;
}

/** Clients write the file in an order and a form of their own: where nothing else has changed, it becomes what the person wrote. */
function restoredText({ before, text: theirs }: SavedModel, now: string): string {
  const restored = setModel(now, before ?? undefined);
  return theirs !== null && isDeepStrictEqual(parseSettings(theirs), parseSettings(restored)) ? theirs : restored;
}

function isOurModel(model: string | undefined, { names }: SavedModel): boolean {
  const name = model?.replace(/\[1m\]$/i, "");
  if (name === undefined || CLIENT_MODEL_NAMES.has(name)) return false;
  return name.startsWith("mallex/") || (names.includes(name) && !name.startsWith("claude"));
}

/** Writes everything or nothing, with the file's mode and owner; a link to it stays a link. */
function replaceText(file: string, text: string): void {
  const target = realpathSync(file);
  const fresh = `${target}.${process.pid}.tmp`;
  const { mode, uid, gid } = statSync(target);
  try {
    writeFileSync(fresh, text, { mode: 0o600, flag: "wx" });
    if (process.getuid?.() !== uid || process.getgid?.() !== gid) chownSync(fresh, uid, gid);
    // Not by the option above: the process's mask would cut it.
    chmodSync(fresh, mode & 0o777);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}

/** What a run notes of the model in the person's settings of the client, before the client can change it. */
interface SavedModel extends ProcessIdentity {
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

/** The model in a settings file. */
interface ReadModel {
  readonly exists: boolean;
  readonly model?: string;
  /** Absent: not a JSON object. The client reports that. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

function readModel(file: string): ReadModel {
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
function parseSettings(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}

/** Each note of a run, with its path; one that can't be read has nothing to put back. */
function savedModelNotesIn(folder: string): [path: string, note: SavedModel | undefined][] {
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

/**
 * Settings with another model, all else left to the letter: numbers that JavaScript can't keep, indentation, line ends.
 * @param text a JSON object whose `model` is a string
 * @param model undefined: takes the key out
 */
function setModel(text: string, model: string | undefined): string {
  const bytes = Buffer.from(text);
  // Of duplicate keys, the last one counts.
  const found = [...scanKeys(bytes)].findLast(({ key, depth }) => key === "model" && depth === 1);
  if (found === undefined) return text;
  const end = endOfString(bytes, found.valueAt);
  const behind = bytes.subarray(end).toString();
  const before = bytes.subarray(0, found.valueAt).toString();
  if (model !== undefined) return before + JSON.stringify(model) + behind;
  const start = before.replace(/"[^"]*"\s*:\s*$/, "");
  // A comma goes with it: the one before, or, where it is the first, the one behind.
  const cut = start.replace(/\s*,\s*$/, "");
  return cut === start ? start + behind.replace(/^\s*,\s*/, "") : cut + behind;
}
