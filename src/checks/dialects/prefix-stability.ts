import type { Lock, LockedModel, LockedPolicy } from "../../../generated/types/lock.d.ts";
import type { Mallex, Profile } from "../../../generated/types/mallex.d.ts";
import { kindOf } from "../../backends/registry.ts";
import {
  type Hidden,
  NATIVE,
  POLICY_NAMES,
  describeHidden,
  figuresOf,
  hiddenBy,
  isNamed,
} from "../../config/lock/policies.ts";
import { type Dict, entryOf, toData, valueAt } from "../../config/parse/tree.ts";
import { type Problem, createProblem } from "../../diagnostics/problem.ts";
import { layoutOf } from "../../plan/lower/profiles.ts";
import type { PlanBody, PlanCheckInput } from "../names/unused.ts";
import { isClients } from "../profiles/context-budgets.ts";
import { hasTools } from "./call-instructions.ts";

/** A policy that a person sets by hand must do something, and should not cost the prompt cache that the probed one keeps. */
export function checkPrefixStability(config: Dict, lock: Lock): Problem[] {
  const data = toData(config) as Mallex;
  return Object.entries(data.profiles ?? {}).flatMap(([name, profile]) => {
    const found = { name, profile, layout: layoutOf(profile, data, lock), data, config };
    const locked = lock.models?.[profile.model];
    return [...withoutEffect(found), ...(locked === undefined ? [] : losing(found, locked))];
  });
}

interface ProfileLayout {
  readonly name: string;
  readonly profile: Profile;
  /** What the profile gets in the end. */
  readonly layout: LockedPolicy;
  readonly data: Mallex;
  readonly config: Dict;
}

/** Other servers than mallex's own parse arguments, and know the day, as they like. */
function withoutEffect({ name, profile, data, config }: ProfileLayout): Problem[] {
  if (kindOf(data.backends?.[profile.backend])?.usesModelTemplate === true) return [];
  return (["arguments", "date"] as const).flatMap((key): Problem[] => {
    const at = valueAt(config, ["profiles", name, "policy", key])?.at;
    if (at === undefined) return [];
    return [createProblem("MX3085", { name, key, backend: profile.backend }, at)];
  });
}

/** The figures come from the probe's sample conversation: they compare policies, not real days. */
function losing({ name, profile, layout, config }: ProfileLayout, locked: LockedModel): Problem[] {
  const { policy, stable, unrendered = [] } = locked;
  const best = figuresOf(stable, policy)?.all;
  // A policy that hides content has no figures and its own message; if the chosen one does too, nothing is lost.
  if (best === undefined || hiddenBy(locked, layout).length > 0) return [];
  const mine = figuresOf(stable, layout)?.all;
  if (mine !== undefined && mine >= best) return [];
  const set = manualOverrides(config, { name, layout, policy });
  const [first] = set;
  if (first === undefined) return [];
  const by = describePolicyParts(set, layout);
  const instead = describePolicyParts(set, policy);
  const policies = { name, layout: by, best: instead };
  if (mine !== undefined)
    return [createProblem("MX3083.slower", { ...policies, share: mine, bestShare: best }, first.at)];
  const isUnknown = unrendered.some((key) => isNamed(layout, key));
  const id = isUnknown ? "MX3083.notRendered" : "MX3083.rejected";
  return [createProblem(id, { ...policies, model: profile.model }, first.at)];
}

/** Policy settings of a profile that differ from the probed ones. */
function manualOverrides(
  config: Dict,
  { name, layout, policy }: Pick<ProfileLayout, "name" | "layout"> & Pick<LockedModel, "policy">,
): { readonly key: keyof LockedPolicy; readonly at: NonNullable<Problem["at"]> }[] {
  return POLICY_NAMES.flatMap((key) => {
    const path = key === "dialect" ? ["profiles", name, key] : ["profiles", name, "policy", key];
    const at = valueAt(config, path)?.at;
    return at === undefined || layout[key] === policy[key] ? [] : [{ key, at }];
  });
}

/** Policy settings as YAML: `dialect: tagged`. */
function describePolicyParts(parts: readonly { readonly key: keyof LockedPolicy }[], policy: LockedPolicy): string {
  return parts.map(({ key }) => `\`${key}: ${policy[key]}\``).join(", ");
}

/** Does the chat template render everything? It may omit tools, and no server reports that. */
export function checkTemplateOmissions(plan: PlanBody, { config, lock }: PlanCheckInput): Problem[] {
  const data = toData(config) as Mallex;
  return Object.entries(plan.profiles).flatMap(([name, profile]): Problem[] => {
    const written = data.profiles?.[name];
    const locked = lock.models?.[profile.model];
    if (written === undefined || locked === undefined) return [];
    const layout = layoutOf(written, data, lock);
    const isOwn = !isClients(plan, profile);
    const hides = hiddenBy(locked, isOwn ? layout : { ...layout, dialect: NATIVE });
    const missed = hasTools(plan, profile) ? hides : hides.filter((one) => !OF_TOOLS.has(one));
    if (missed.length === 0) return [];
    const set = manualOverrides(config, { name, layout, policy: locked.policy }).filter(
      ({ key }) => isOwn || key !== "dialect",
    );
    const by = set.length === 0 ? "" : `with ${describePolicyParts(set, layout)} `;
    return [
      createProblem(
        "MX3136",
        { name, by, model: profile.model, describeHidden: describeHidden(missed) },
        set[0]?.at ?? policyLocation(name, { isOwn, config }),
        {
          hint:
            set.length > 0
              ? `write ${describePolicyParts(set, locked.policy)}, or remove the key`
              : suggestFix(profile, { isOwn, locked }),
        },
      ),
    ];
  });
}

const OF_TOOLS: ReadonlySet<Hidden> = new Set(["tools", "calls", "results"]);

function suggestFix(
  { dialect }: PlanBody["profiles"][string],
  { isOwn, locked }: { readonly isOwn: boolean; readonly locked: LockedModel },
): string {
  if (!isOwn) return OTHER_SIZE;
  const text = locked.policy.dialect === NATIVE ? "tagged" : locked.policy.dialect;
  const isSeen = hiddenBy(locked, { ...locked.policy, dialect: text }).length === 0;
  return dialect === NATIVE && isSeen
    ? `write \`dialect: ${text}\`, which puts tools and calls into the prompt as text`
    : "use a model with another chat template, or a `size` with `toolset: none`";
}

const OTHER_SIZE =
  "the client's own prompt can't contain tools as text: choose a `size` with a prompt template and probe again, or a `size` with `toolset: none`";

/** The setting that decides: the size with the client's prompt, else the dialect. */
function policyLocation(
  name: string,
  { isOwn, config }: { readonly isOwn: boolean; readonly config: PlanCheckInput["config"] },
): NonNullable<Problem["at"]> {
  const written = valueAt(config, ["profiles", name, isOwn ? "dialect" : "size"])?.at;
  return written ?? entryOf(valueAt(config, ["profiles"]), name)?.keyAt ?? {};
}
