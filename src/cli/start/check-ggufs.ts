import { realpathSync } from "node:fs";
import type { Plan } from "../../../generated/types/plan.d.ts";
import { checkGguf } from "../../backends/llama/check-model.ts";
import { isSupervised, kindOf } from "../../backends/registry.ts";
import { createProblem, type Problem } from "../../diagnostics/problem.ts";
import { machineMemory } from "../../shared/machine-memory.ts";
import type { CliContext } from "../context/context.ts";
import { findModelGguf, isModelFolder, localFolder } from "../models/model-files.ts";
import { usedProfiles } from "../models/profiles.ts";

export interface ModelLocation {
  /** The one that names the models. */
  readonly file: string;
  readonly context: Pick<CliContext, "env" | "paths" | "homeDir">;
}

/** Can llama.cpp load the GGUF files of a profile, and can this machine hold them? What is still to be downloaded is not looked at. */
export function checkGgufFiles(plan: Plan, name: string, { file, context }: ModelLocation): readonly Problem[] {
  const profile = plan.profiles[name];
  const backend = plan.backends[profile?.backend ?? ""];
  if (profile === undefined || !isSupervised(backend)) return [];
  const { model, window } = profile;
  const found = findModelGguf(model, file, context);
  if (found.kind === "found") return checkGguf(found.files, { name, window, backend, memory: machineMemory() });
  if (!isModelFolder(model)) return [];
  return [createProblem("MX7536.missing", { name, path: localFolder(model, file, context), what: found.what })];
}

/** Two servers of one file need the memory twice: of two backends, or by two paths. */
export function checkGgufsTwice(plan: Plan, { file, context }: ModelLocation): readonly Problem[] {
  const first = new Map<string, { readonly name: string; readonly server: string }>();
  return [...usedProfiles(plan)].flatMap(([name, { backend, model }]): readonly Problem[] => {
    if (kindOf(plan.backends[backend])?.weights !== "gguf") return [];
    const found = findModelGguf(model, file, context);
    if (found.kind === "missing") return [];
    const path = realpathSync(found.files[0]);
    const server = `${backend} ${found.files[0]}`;
    const other = first.get(path);
    if (other === undefined) first.set(path, { name, server });
    if (other === undefined || other.server === server) return [];
    return [createProblem("MX7536.twice", { one: other.name, other: name, file: path })];
  });
}
