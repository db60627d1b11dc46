import type { Plan } from "../../generated/types/plan.d.ts";
import { sha256 } from "../compile/7-emit/sha256.ts";
import type { Problem } from "../problem/problem.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { Context } from "./context.ts";
import { readModelFiles, templateText } from "./model-files.ts";
import { usedProfiles } from "./used-profiles.ts";

/** The lock's figures are those of a template; a model that has another now may read a talk differently. */
export async function checkTemplates(
  { plan, lock, file }: CompiledFile & { readonly plan: Plan },
  context: Context,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, profile] of usedProfiles(plan)) {
    const locked = lock.models?.[profile.model];
    const files =
      locked === undefined ? undefined : await readModelFiles(profile, file, { ...context, without: "tokenizer" });
    const text = files === undefined ? undefined : templateText(files);
    if (locked === undefined || text === undefined || sha256(text).slice(0, 16) === locked.template) continue;
    problems.push({
      code: "MX7533",
      severity: "warning",
      message: `profile "${name}": the chat template of ${profile.model} is not the one that was probed`,
      hint: `see what it does now: mallex probe ${name} --write`,
    });
  }
  return problems;
}
