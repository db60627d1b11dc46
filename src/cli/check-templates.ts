import type { LockedModel } from "../../generated/types/lock.d.ts";
import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { isClients } from "../compile/5-check/budgets.ts";
import { hasTools } from "../compile/5-check/unseen-tools.ts";
import { sha256 } from "../compile/7-emit/sha256.ts";
import { NATIVE } from "../compile/policy-key.ts";
import { describeHidden } from "../compile/say-hidden.ts";
import type { Problem } from "../problem/problem.ts";
import type { CompiledFile } from "./compile-file.ts";
import type { CliContext } from "./context.ts";
import { readModelFiles, templateText } from "./model-files.ts";
import { usedProfiles } from "./used-profiles.ts";

/** Are the models' chat templates those that were probed, and do they show tools where nobody has probed them? */
export async function checkTemplates(
  { plan, lock, file }: CompiledFile & { readonly plan: Plan },
  context: CliContext,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [name, profile] of usedProfiles(plan)) {
    const locked = lock.models?.[profile.model];
    if (locked === undefined && !isDeclared(plan, profile)) continue;
    const files = await readModelFiles(profile, file, { ...context, without: "tokenizer" });
    const text = files === undefined ? undefined : templateText(files);
    if (text === undefined) continue;
    problems.push(...(locked === undefined ? unshown(name, profile, text) : changed(name, profile, { locked, text })));
  }
  return problems;
}

/** Whether tools are declared through the server, which renders them with this template: other servers may have one of their own. */
function isDeclared(plan: Plan, profile: Profile): boolean {
  const isNative = profile.dialect === NATIVE || isClients(plan, profile);
  return isNative && plan.backends[profile.backend]?.kind === "mlx" && hasTools(plan, profile);
}

/** Templates get tools under this name, and earlier calls under the other: one that never says it can't show them. What else it leaves out a probe finds. */
function unshown(name: string, { model }: Profile, text: string): Problem[] {
  const hides = [
    ...(/(?<!\w)tools(?!\w)/.test(text) ? [] : (["tools"] as const)),
    ...(text.includes("tool_calls") ? [] : (["calls"] as const)),
  ];
  if (hides.length === 0) return [];
  return [
    {
      code: "MX7535",
      severity: "warning",
      message: `profile "${name}": the chat template of ${model} ${describeHidden(hides)}`,
      hint: `find a way that it shows: mallex probe ${name} --write`,
    },
  ];
}

/** The lock's figures are those of a template; a model that has another now may read a talk differently. */
function changed(
  name: string,
  { model }: Profile,
  { locked, text }: { readonly locked: LockedModel; readonly text: string },
): Problem[] {
  if (sha256(text).slice(0, 16) === locked.template) return [];
  return [
    {
      code: "MX7533",
      severity: "warning",
      message: `profile "${name}": the chat template of ${model} is not the one that was probed`,
      hint: `see what it does now: mallex probe ${name} --write`,
    },
  ];
}
