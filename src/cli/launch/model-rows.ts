import type { Plan } from "../../../generated/types/plan.d.ts";
import { AUTO_MODEL, modelBaseName, tierModel } from "../../terms/names.ts";
import { describeChain } from "../../turn/describe-models.ts";
import { mainProfiles, type IsUsable } from "./main-profile.ts";

/** A choice of model as the client offers it. */
export interface ModelRow {
  readonly model: string;
  readonly label: string;
  readonly description: string;
}

interface ModelChoice extends ModelRow {
  /** The profiles that may answer. */
  readonly profiles: readonly string[];
}

/**
 * The rules, each tier and each profile, but none that would mean the same as one before it: with one model there is one row.
 * The names keep the client to the window that it is given, which a name of a Claude model would not.
 */
export function modelRows(plan: Plan, isUsable: IsUsable): ModelRow[] {
  return choices(plan, isUsable).map(({ model, label, description }) => ({ model, label, description }));
}

function choices(plan: Plan, isUsable: IsUsable): ModelChoice[] {
  const [auto, ...others] = allChoices(plan, isUsable);
  if (auto === undefined || new Set(others.flatMap(({ profiles }) => profiles)).size < 2)
    return auto === undefined ? [] : [{ ...auto, description: describeChain(plan, auto.profiles) }];
  const known = new Set<string>();
  const distinct = others.filter(({ profiles }) => {
    const key = JSON.stringify(profiles);
    return known.has(key) ? false : known.add(key);
  });
  return [auto, ...distinct];
}

function allChoices(plan: Plan, isUsable: IsUsable): ModelChoice[] {
  const tiers = plan.tiers.flatMap(({ id, about, profiles }) => {
    const chain = profiles.filter((name) => isUsable(name));
    const what = about === undefined ? "" : `${about} · `;
    return chain.length === 0 ? [] : [toChoice(plan, { name: id, what, chain })];
  });
  const names = new Set(plan.tiers.map(({ id }) => id));
  const profiles = Object.keys(plan.profiles)
    .filter((name) => isUsable(name) && !names.has(name))
    .map((name) => toChoice(plan, { name, what: "", chain: [name] }));
  const auto = {
    model: AUTO_MODEL,
    label: modelBaseName(AUTO_MODEL),
    description: "chosen by the rules for each question",
  };
  return [{ ...auto, profiles: [...mainProfiles(plan, isUsable)] }, ...tiers, ...profiles];
}

function toChoice(
  plan: Plan,
  { name, what, chain }: { readonly name: string; readonly what: string; readonly chain: readonly string[] },
): ModelChoice {
  return { model: tierModel(name), label: name, description: `${what}${describeChain(plan, chain)}`, profiles: chain };
}
