import { realpathSync } from "node:fs";
import type { Lock, LockedGguf } from "../../../generated/types/lock.d.ts";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { checkGguf } from "../../backends/llama/check-model.ts";
import { isSupervised, kindOf, plannedShare } from "../../backends/registry.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import type { GgufFiles } from "../../process/gguf/find-files.ts";
import { machineMemory } from "../../shared/units.ts";
import type { CliContext } from "../context/context.ts";
import { describeModel, toLocked, type GgufFacts } from "../models/gguf-facts.ts";
import { findModelGguf, isModelFolder, localFolder } from "../models/model-files.ts";
import { usedProfiles } from "../models/profiles.ts";

export interface ModelLocation {
  /** The one that names the models. */
  readonly file: string;
  readonly context: Pick<CliContext, "env" | "paths" | "homeDir">;
}

/** The GGUF files of the profiles in use, by profile. */
export type FoundGgufs = ReadonlyMap<string, GgufFiles>;

/** Looks each model up once. */
export function findGgufs(plan: Plan, { file, context }: ModelLocation): FoundGgufs {
  const byModel = new Map<string, GgufFiles>();
  return new Map(
    [...usedProfiles(plan)].flatMap(([name, { backend, model }]) => {
      if (kindOf(plan.backends[backend])?.weights !== "gguf") return [];
      const found = byModel.get(model) ?? findModelGguf(model, file, context);
      byModel.set(model, found);
      return [[name, found] as const];
    }),
  );
}

/** Can llama.cpp load the GGUF files of a profile, and can this machine hold them? What is still to be downloaded is not looked at. */
export function checkGgufFiles(
  plan: Plan,
  name: string,
  { found, file, context }: ModelLocation & { readonly found?: GgufFiles },
): readonly Problem[] {
  const profile = plan.profiles[name];
  const backend = plan.backends[profile?.backend ?? ""];
  if (profile === undefined || !isSupervised(backend)) return [];
  const { model, window } = profile;
  const files = found ?? findModelGguf(model, file, context);
  if (files.kind === "found")
    return checkGguf(files.files, { name, window, backend, memory: machineMemory() / plannedShare(backend) });
  if (!isModelFolder(model)) return [];
  return [createProblem("MX7536.missing", { name, path: localFolder(model, file, context), what: files.what })];
}

/** Are the files those that were probed? @param read what was read of files in this run, of which the lock has nothing */
export function checkLockedGgufs(
  { plan, lock, ggufs: read }: { readonly plan: Plan; readonly lock: Lock; readonly ggufs: GgufFacts },
  { file, context }: ModelLocation,
): readonly Problem[] {
  return [...usedProfiles(plan)].flatMap(([name, { model }]) => {
    const locked = read[model] === undefined ? lock.ggufs?.[model] : undefined;
    const found = locked === undefined ? undefined : describeModel(model, file, context);
    if (locked === undefined || found === undefined) return [];
    const now = toLocked(model, found);
    if (now.window === locked.window && now.parameters === locked.parameters) return [];
    return [createProblem("MX7536.changed", { name, model, locked: printFacts(locked), found: printFacts(now) })];
  });
}

/** `parameters: 8B` and `window: 40960`, as code. */
export function printFacts(facts: LockedGguf): string {
  return Object.entries(facts)
    .map(([key, value]) => `\`${key}: ${value}\``)
    .join(" and ");
}

/** Two servers of one file need the memory twice: of two backends, or by two paths. */
export function checkGgufsTwice(plan: Plan, found: FoundGgufs): readonly Problem[] {
  const first = new Map<string, { readonly name: string; readonly server: string }>();
  return [...found].flatMap(([name, files]): readonly Problem[] => {
    if (files.kind === "missing") return [];
    const path = realpathSync(files.files[0]);
    const server = `${plan.profiles[name]?.backend} ${files.files[0]}`;
    const other = first.get(path);
    if (other === undefined) first.set(path, { name, server });
    if (other === undefined || other.server === server) return [];
    return [createProblem("MX7536.twice", { one: other.name, other: name, file: path })];
  });
}
