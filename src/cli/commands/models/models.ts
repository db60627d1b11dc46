import { type MallexError, createError } from "../../../diagnostics/problem.ts";
import { printTree } from "../../../inspect/text/print-tree.ts";
import { completeHubGguf } from "../../../process/gguf/find-files.ts";
import type { InstallRequest } from "../../../process/install/plan-install.ts";
import { listServers } from "../../../process/supervise/server-record.ts";
import { didYouMean } from "../../../shared/closest-word.ts";
import { formatBytes } from "../../../shared/format-quantities.ts";
import { type CompiledFile, compileFile } from "../../compile/compile-file.ts";
import { type CliContext, type Outcome, stdoutStyle, withShippedFile } from "../../context/context.ts";
import { EXIT, shellQuote } from "../../context/run-command.ts";
import { watchSignals } from "../../context/interruption.ts";
import { forgetDownloads } from "../../models/downloaded-models.ts";
import { type LocalModel, filesOf, isModelOf, listLocalModels, revisionOf } from "../../models/local-models.ts";
import { includedModels, ollamaModels } from "../../models/other-models.ts";
import { type Removal, allOf, quantisationOf, remove } from "../../models/remove-model.ts";
import { installRequested, modelsOf } from "../../start/install-missing.ts";
import { findRuns } from "../../state/find-runs.ts";
import { requestStatus } from "../../state/request-run.ts";
import { createProgress } from "../../ui/progress.ts";
import { confirm } from "../../ui/questions.ts";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Prints the models on this machine: of the hub's cache, the included one, and those of an Ollama that runs. */
export async function listModelsCommand(context: CliContext): Promise<Outcome> {
  const { plan } = await compileHere(context);
  const models = listLocalModels(context, plan);
  const included = includedModels(context);
  const ollama = await ollamaModels(context);
  const cached = models.map(({ id, format, bytes, lastUsed, profiles, fits, incomplete }) => ({
    model: id,
    format,
    size: formatBytes(bytes),
    "last used": lastUsed?.slice(0, 10),
    profiles: profiles.join(", ") || undefined,
    note: noteOf({ fits, incomplete }),
  }));
  const others = [
    ...included.map(({ id, format, bytes }) => ({ model: id, format, size: formatBytes(bytes), note: "included" })),
    ...ollama.map((model) => ({ model, note: "of Ollama" })),
  ];
  const rows = [...cached, ...others];
  const total = formatBytes([...models, ...included].reduce((sum, { bytes }) => sum + bytes, 0));
  const text =
    rows.length === 0
      ? "no models are here; `mallex models pull ID` fetches one"
      : [...printTree({ models: rows }, stdoutStyle(context)), `${total} in all`].join("\n");
  return { problems: [], text, data: { models, included, ollama } };
}

function noteOf({ fits, incomplete }: Pick<LocalModel, "fits" | "incomplete">): string | undefined {
  if (incomplete > 0) return "incomplete";
  return fits ? undefined : "too large for this machine's memory";
}

/** @throws {MallexError} MX7507 when the model is not here */
export async function modelInfoCommand(context: CliContext, id: string): Promise<Outcome> {
  const { plan } = await compileHere(context);
  const models = listLocalModels(context, plan);
  const other = models.some((one) => isModelOf(id, one.id)) ? undefined : await findOther(context, id);
  if (other !== undefined) return describeOther(other, context);
  const model = findModel(models, id);
  const [revision, files] = [revisionOf(model), filesOf(model)];
  const { format, bytes, lastUsed, profiles, folder } = model;
  const tree = {
    [model.id]: {
      format,
      size: formatBytes(bytes),
      "last used": lastUsed?.slice(0, 10),
      profiles: profiles.join(", "),
      note: noteOf(model),
      revision,
      folder,
      files: [...files],
    },
  };
  return {
    problems: [],
    text: printTree(tree, stdoutStyle(context)).join("\n"),
    data: { ...model, revision, files },
  };
}

function describeOther({ forms, ...other }: OtherModel, context: CliContext): Outcome {
  const rows = forms.map(({ format, bytes, folder }) => ({ format, size: formatBytes(bytes), folder }));
  const tree = {
    [other.id]: { note: other.about, ...(rows.length === 0 ? { more: `ollama show ${other.id}` } : { forms: rows }) },
  };
  return {
    problems: [],
    text: printTree(tree, stdoutStyle(context)).join("\n"),
    data: { id: other.id, about: other.about, forms },
  };
}

/**
 * Removes a model from the hub's cache; of `owner/repo:Q4_K_M`, only this quantisation.
 * @throws {MallexError} MX7507 when it is not here, MX7580 when it is in use
 */
export async function removeModelCommand(context: CliContext, id: string, yes: boolean): Promise<Outcome> {
  const { plan } = await compileHere(context);
  const models = listLocalModels(context, plan);
  const other = models.some((model) => isModelOf(id, model.id)) ? undefined : await findOther(context, id);
  if (other !== undefined) return unremoved(`it ${other.about}; ${other.removal}`);
  const model = findModel(models, id);
  const [, quantisation] = id.split(":");
  const removal = quantisation === undefined ? allOf(model) : findFiles(model, quantisation);
  const user = await findUser(model, { id, removal }, context);
  if (user !== undefined)
    throw createError("MX7580", { use: `${id} is in use by ${user}`, hint: "end it first: mallex stop" });
  const size = formatBytes(removal.bytes);
  if (!yes && !context.terminal) return unremoved(`to remove it unasked: mallex models rm --yes ${shellQuote(id)}`);
  const named =
    model.profiles.length === 0 ? "" : `, which ${context.cwd}'s profiles name (${model.profiles.join(", ")})`;
  if (!yes && !(await confirm(`Remove ${id}, ${size}${named}?`))) return unremoved();
  remove(removal);
  await forgetDownloads(context.paths, removal.paths.includes(model.folder) ? model.id : id);
  return {
    problems: [],
    text: `removed ${id}: ${size} are free`,
    data: { removed: true, ...model, id, bytes: removal.bytes },
  };
}

function unremoved(why?: string): Outcome {
  const text = ["nothing was removed", ...(why === undefined ? [] : [why])].join(": ");
  return { problems: [], exitCode: EXIT.findings, text, data: { removed: false } };
}

interface OtherModel {
  readonly id: string;
  readonly about: string;
  /** How to remove it. */
  readonly removal: string;
  readonly forms: ReturnType<typeof includedModels>;
}

/** A model that is mallex's own, or Ollama's, and not of the hub's cache. */
async function findOther(context: CliContext, id: string): Promise<OtherModel | undefined> {
  const forms = includedModels(context).filter((model) => model.id === id);
  const bytes = forms.reduce((sum, form) => sum + form.bytes, 0);
  const folders = forms.map(({ folder }) => shellQuote(folder)).join(" ");
  const [about, removal] = [
    "comes with mallex, which makes it again when a profile needs it",
    `to free its ${formatBytes(bytes)} until then: rm -r ${folders}`,
  ];
  if (forms.length > 0) return { id, about, removal, forms };
  const name = id.replace(/^ollama\//, "");
  if (!(await ollamaModels(context)).includes(name)) return undefined;
  return { id: name, about: "is a model of Ollama", removal: `remove it there: ollama rm ${shellQuote(name)}`, forms };
}

/** @throws {MallexError} MX7507 when there are no files of it */
function findFiles(model: LocalModel, quantisation: string): Removal {
  const removal = quantisationOf(model, quantisation);
  if (removal !== undefined) return removal;
  const names = filesOf(model).filter((name) => name.endsWith(".gguf"));
  const hint = names.length === 0 ? "it has no GGUF files" : `it has ${names.join(", ")}`;
  throw commandError(`${model.id} has no files of ${quantisation} on this machine`, hint);
}

interface Removed {
  readonly id: string;
  readonly removal: Removal;
}

/** Who has loaded what is to be removed: a run, or a server that is kept loaded. */
async function findUser(
  model: LocalModel,
  { id, removal }: Removed,
  { paths }: CliContext,
): Promise<string | undefined> {
  const isAll = removal.paths.includes(model.folder);
  const isIt = (loaded: string): boolean =>
    isAll
      ? isModelOf(loaded, model.id) || loaded.startsWith(`${model.folder}/`)
      : completeHubGguf(loaded).toLowerCase() === id.toLowerCase() || removal.paths.includes(loaded);
  const { live } = await findRuns(paths);
  for (const run of live) {
    const answer = await requestStatus(run, paths);
    const servers = answer.kind === "answered" ? answer.status.servers : [];
    if ([...run.children, ...servers].some((server) => isIt(server.model))) return run.id;
  }
  const server = (await listServers(paths.servers)).find(({ model: loaded }) => isIt(loaded));
  return server === undefined ? undefined : `its server (process ${server.pid})`;
}

/**
 * Fetches models of the hub, and checks them.
 * @throws {MallexError} MX71xx when one can't be fetched, MX7108 when a file has another hash
 */
export async function pullModelsCommand(context: CliContext, ids: readonly string[]): Promise<Outcome> {
  const models = modelsOf(await compileHere(context));
  const interruption = watchSignals();
  const { signal } = interruption;
  const progress = createProgress(context, process.stderr);
  try {
    const problems = await installRequested(context, requestOf(ids), { models, yes: true, signal, progress });
    const pulled = listLocalModels(context).filter(({ id }) => ids.some((model) => isModelOf(model, id)));
    for (const { id, folder } of pulled) {
      progress.show(`model ${id}: checking its hashes`);
      await verifyBlobs(folder, signal);
    }
    progress.clear();
    const lines = pulled.map(({ id, bytes }) => `${id} is here (${formatBytes(bytes)})`);
    return { problems, text: lines.join("\n"), data: { pulled } };
  } finally {
    progress.clear();
    interruption.dispose();
  }
}

/** A quantisation, or the name of the repository, says that it is for llama.cpp. */
function requestOf(ids: readonly string[]): InstallRequest {
  const isGguf = (id: string): boolean => /:|[-_.]gguf$/i.test(id);
  const none = { server: false, embeddedModel: false };
  const ggufs = ids.filter(isGguf).map(completeHubGguf);
  const unknown = ids.find((id) => !/^[A-Za-z\d][\w.-]*\/[A-Za-z\d][\w.-]*(?::[\w.-]+)?$/.test(id));
  if (unknown !== undefined)
    throw commandError(
      `${JSON.stringify(unknown)} is no model of the hub`,
      "a model of the hub has an owner: mallex models pull mlx-community/Qwen3-4B-4bit",
    );
  return {
    ...none,
    client: false,
    hubModels: ids.filter((id) => !isGguf(id)),
    ...(ggufs.length > 0 ? { llama: { ...none, hubModels: ggufs } } : {}),
  };
}

function findModel(models: readonly LocalModel[], id: string): LocalModel {
  const found = models.find((model) => isModelOf(id, model.id));
  if (found !== undefined) return found;
  if (models.length === 0)
    throw commandError(
      `${JSON.stringify(id)} is not on this machine`,
      "no models are: `mallex models pull ID` fetches one",
    );
  const hint = didYouMean(
    id,
    models.map((model) => model.id),
  );
  throw commandError(
    `${JSON.stringify(id)} is not on this machine`,
    hint ?? "`mallex models` lists those that are here",
  );
}

function commandError(message: string, hint: string): MallexError {
  return createError("MX7507.commandLine", { message, hint });
}

/** This folder's file, for the names of its profiles and what packs know; without one, that of mallex. */
async function compileHere(context: CliContext): Promise<CompiledFile> {
  try {
    return await compileFile(context);
  } catch {
    return compileFile(withShippedFile(context));
  }
}

/** The hub names large files by their SHA-256, small ones by the hash of a git object. */
const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Checks the large files of a model in the hub's cache; one that is damaged is removed, so that the next download brings it again.
 * @throws {MallexError} MX7108 when one has another hash than its name
 */
export async function verifyBlobs(folder: string, signal: AbortSignal): Promise<void> {
  const blobs = join(folder, "blobs");
  const names = existsSync(blobs) ? readdirSync(blobs).filter((name) => SHA256.test(name)) : [];
  for (const name of names) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(blobs, name)), hash, { signal });
    if (hash.digest("hex") === name) continue;
    rmSync(join(blobs, name));
    throw createError("MX7108", {});
  }
}
