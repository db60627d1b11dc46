import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { checkGguf } from "../../backends/llama/check-model.ts";
import { isSupervised, kindOf } from "../../backends/registry.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { readGgufHeader } from "../../process/gguf/read-header.ts";
import { namesIn } from "../../shared/files/private-files.ts";
import { formatBytes } from "../../shared/format-quantities.ts";
import { machineMemory } from "../../shared/units.ts";
import { isRecord, tryJson } from "../../shared/utilities.ts";
import { findModelGguf, isModelFolder, localFolder, modelFolder } from "../models/model-files.ts";
import type { ModelLocation } from "./check-ggufs.ts";

/** Whether the draft model of a profile can be loaded, and has the model's vocabulary. What is still to be downloaded is not looked at. */
export function checkDraft(
  plan: Plan,
  [name, { backend, model, draft }]: readonly [string, Pick<Profile, "backend" | "model" | "draft">],
  location: ModelLocation,
): readonly Problem[] {
  const target = plan.backends[backend];
  if (draft === undefined || !isSupervised(target)) return [];
  const isGguf = kindOf(target).weights === "gguf";
  const missing = isGguf ? unusableGguf(draft, location) : lacksConfig(draft, location);
  if (missing !== undefined)
    return [
      createProblem("MX7539.missing", {
        name,
        path: localFolder(draft, location.file, location.context),
        what: missing,
      }),
    ];
  const parameters = { name, draft };
  const sizes = tooLarge([model, draft], isGguf, location);
  if (sizes !== undefined) return [createProblem("MX7539.large", { ...parameters, ...sizes })];
  return otherVocabulary({ ...parameters, model, isGguf }, location);
}

interface DraftOf {
  readonly name: string;
  readonly draft: string;
  readonly model: string;
  readonly isGguf: boolean;
}

function otherVocabulary({ name, draft, model, isGguf }: DraftOf, location: ModelLocation): readonly Problem[] {
  const vocabulary = isGguf ? ggufVocabulary : mlxVocabulary;
  const [own, theirs] = [vocabulary(model, location), vocabulary(draft, location)];
  if (own === undefined || theirs === undefined || own === theirs) return [];
  if (!isGguf && differsByPadding(model, draft, location)) return [];
  return [createProblem("MX7539.vocabulary", { name, draft, own, theirs })];
}

function tooLarge(
  models: readonly [model: string, draft: string],
  isGguf: boolean,
  location: ModelLocation,
): { readonly own: string; readonly theirs: string } | undefined {
  const [own = 0, theirs = 0] = models.map((one) => weightsOf(one, isGguf, location));
  return own > 0 && theirs >= own ? { own: formatBytes(own), theirs: formatBytes(theirs) } : undefined;
}

/** Bytes of its files, as far as they are on this machine. */
function weightsOf(model: string, isGguf: boolean, { file, context }: ModelLocation): number | undefined {
  const sizeOf = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + (statSync(path, { throwIfNoEntry: false })?.size ?? 0), 0);
  if (isGguf) {
    const found = findModelGguf(model, file, context);
    return found.kind === "missing" ? undefined : sizeOf(found.files);
  }
  const folder = modelFolder(model, file, context);
  const weights = folder === undefined ? [] : namesIn(folder).filter((name) => name.endsWith(".safetensors"));
  return folder === undefined ? undefined : sizeOf(weights.map((name) => join(folder, name)));
}

function unusableGguf(draft: string, { file, context }: ModelLocation): string | undefined {
  const found = findModelGguf(draft, file, context);
  if (found.kind === "missing") return isModelFolder(draft) ? found.what : undefined;
  const settings = { name: "", window: 0, backend: { concurrent: 1 }, memory: machineMemory() };
  const problem = checkGguf(found.files, settings).find(({ severity }) => severity === "error");
  return problem?.message.slice(problem.message.indexOf(found.files[0]) + found.files[0].length + 1);
}

function lacksConfig(draft: string, { file, context }: ModelLocation): string | undefined {
  if (!isModelFolder(draft)) return undefined;
  return readJson(join(localFolder(draft, file, context), "config.json")) === undefined
    ? "is no model: it has no config.json"
    : undefined;
}

/** The tokenizer as the head of the file names it. */
function ggufVocabulary(model: string, { file, context }: ModelLocation): string | undefined {
  const found = findModelGguf(model, file, context);
  if (found.kind === "missing") return undefined;
  try {
    const { metadata } = readGgufHeader(found.files[0]);
    const named = metadata.get("tokenizer.ggml.pre") ?? metadata.get("tokenizer.ggml.model");
    return named === undefined ? undefined : String(named);
  } catch {
    return undefined;
  }
}

function mlxVocabulary(model: string, location: ModelLocation): string | undefined {
  const { vocab_size: size } = readOf(model, "config.json", location) ?? {};
  return typeof size === "number" ? `${size} tokens` : undefined;
}

/** What may be added without new tokens, as in Qwen2.5 from 7B up: there the size is rounded up to another multiple. Share of the size. */
const PADDING = 0.01;

/** Whether models whose sizes differ have the same tokens: as their tokenizers say, or, where one is missing, their kind. */
function differsByPadding(model: string, draft: string, location: ModelLocation): boolean {
  const [own, theirs] = [model, draft].map((one) => {
    const { model: tokens } = readOf(one, "tokenizer.json", location) ?? {};
    return isRecord(tokens) ? tokens["vocab"] : undefined;
  });
  if (own !== undefined && theirs !== undefined) return isDeepStrictEqual(own, theirs);
  const [one, other] = [model, draft].map((each) => readOf(each, "config.json", location));
  const [size, otherSize] = [Number(one?.["vocab_size"]), Number(other?.["vocab_size"])];
  const isSameKind = typeof one?.["model_type"] === "string" && one["model_type"] === other?.["model_type"];
  return isSameKind && Math.abs(size - otherSize) <= PADDING * Math.max(size, otherSize);
}

function readOf(model: string, name: string, { file, context }: ModelLocation): ReturnType<typeof readJson> {
  const folder = modelFolder(model, file, context);
  return folder === undefined ? undefined : readJson(join(folder, name));
}

function readJson(path: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = tryJson(readFileSync(path, "utf8"));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
