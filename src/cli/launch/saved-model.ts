import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { isSameProcess, startTimeOf } from "../../supervise/process-identity.ts";
import { modelNames } from "../../turn/read-model-name.ts";
import type { Context } from "../context.ts";
import { noteFile, notesIn, readModel, writeNote, type SavedModel } from "./saved-model-notes.ts";
import { userSettingsFile } from "./settings-environment.ts";

/** Names that Claude Code knows as well, so that they may stay. */
const CLIENTS_OWN = new Set(["default", "best", "sonnet", "opus", "haiku", "fable", "opusplan"]);

type RunContext = Pick<Context, "env" | "homeDir" | "places" | "say">;

/**
 * The client keeps the model that a person picks in their own settings, where a later `claude` without mallex would ask Claude for it.
 * So each run notes which model stood there before, and puts it back at its end.
 */
export async function keepSavedModel<Result>(
  { id, plan }: { readonly id: string; readonly plan: Plan },
  context: RunContext,
  run: () => Promise<Result>,
): Promise<Result> {
  const folder = context.places.runs;
  const file = userSettingsFile(context);
  const { model, exists } = readModel(file);
  // Another run may have changed it already: then what was there before that one is the person's own.
  const earlier = notesIn(folder).find(([, note]) => note?.file === file && isOurs(model, note))?.[1];
  const note: SavedModel = {
    pid: process.pid,
    startTime: (await startTimeOf(process.pid)) ?? "",
    file,
    existed: earlier?.existed ?? exists,
    before: earlier === undefined ? (model ?? null) : earlier.before,
    names: [...modelNames(plan).keys()],
  };
  const path = noteFile(folder, id);
  await writeNote(path, note);
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
    const { model: now } = readModel(file);
    // A run that still works and knows the name puts it back in the end.
    if (!notesIn(folder).some(([, other]) => other?.file === file && isOurs(now, other))) tryPutBack(note, context);
  }
}

/** Puts back what runs have left that were killed. */
export async function restoreSavedModels(context: RunContext): Promise<void> {
  for (const [path, note] of notesIn(context.places.runs)) {
    if (note !== undefined && (await isSameProcess(note))) continue;
    rmSync(path, { force: true });
    if (note !== undefined) tryPutBack(note, context);
  }
}

/** A file that can't be written is no reason to end a run with an error. */
function tryPutBack(note: SavedModel, { say }: Pick<Context, "say">): void {
  try {
    putBack(note);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`the model in ${note.file} is a name of mallex's and can't be put back (${why}): remove "model" there`);
  }
}

function putBack(note: SavedModel): void {
  const { file, before, existed } = note;
  const { model, settings } = readModel(file);
  if (settings === undefined || model === (before ?? undefined) || !isOurs(model, note)) return;
  const { model: _, ...others } = settings;
  if (before === null && !existed && Object.keys(others).length === 0) return rmSync(file, { force: true });
  // In its place, so that the file is what it was.
  const restored = before === null ? others : { ...settings, model: before };
  replaceText(file, `${JSON.stringify(restored, null, 2)}\n`);
}

function isOurs(model: string | undefined, { names }: SavedModel): boolean {
  const name = model?.replace(/\[1m\]$/i, "");
  if (name === undefined || CLIENTS_OWN.has(name)) return false;
  return name.startsWith("mallex/") || (names.includes(name) && !name.startsWith("claude"));
}

/** Whole or not at all, with the rights it has; a link to it stays one. */
function replaceText(file: string, text: string): void {
  const target = realpathSync(file);
  const fresh = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(fresh, text, { mode: statSync(target).mode & 0o777, flag: "wx" });
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
