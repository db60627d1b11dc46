import { chmodSync, chownSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { isSameProcess, startTimeOf } from "../../supervise/process-identity.ts";
import { modelNames } from "../../turn/read-model-name.ts";
import type { CliContext } from "../context.ts";
import {
  savedModelFile,
  savedModelNotesIn,
  parseSettings,
  readModel,
  writeSavedModel,
  type SavedModel,
} from "./saved-model-notes.ts";
import { setModel } from "./set-model.ts";
import { userSettingsFile } from "./settings-environment.ts";

/** Names that Claude Code knows as well, so that they may stay. */
const CLIENT_MODEL_NAMES = new Set(["default", "best", "sonnet", "opus", "haiku", "fable", "opusplan"]);

type RunContext = Pick<CliContext, "env" | "homeDir" | "paths" | "report">;

/**
 * The client keeps the model that a person picks in their own settings, where a later `claude` without mallex would ask Claude for it.
 * So each run notes which model stood there before, and puts it back at its end.
 */
export async function keepSavedModel<Result>(
  { id, plan }: { readonly id: string; readonly plan: Plan },
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
    names: [...modelNames(plan).keys()],
  };
  const path = savedModelFile(folder, id);
  await writeSavedModel(path, note);
  try {
    return await run();
  } finally {
    // A run that still works and knows the name puts it back in the end.
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

/** Whole or not at all, with the rights and the owner it has; a link to it stays one. */
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
