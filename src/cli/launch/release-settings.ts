import type { LaunchValue, Plan } from "../../../generated/types/plan.d.ts";
import { kindOf } from "../../backends/registry.ts";
import { describeChain } from "../../routing/routes/model-names.ts";
import { namedProfiles } from "../../shared/target-profiles.ts";
import { AUTO_MODEL, CLIENT_FACTS, modelBaseName, tierModel, type ClientFact } from "../../shared/reserved-names.ts";
import { satisfiesVersion } from "../../shared/text/match.ts";
import { isRecord } from "../../shared/utilities.ts";
import { mainProfiles, type IsUsable } from "../models/profiles.ts";

/** What a release of the client is given besides the variables of `launch.env`. */
export interface ReleaseSettings {
  readonly env: Readonly<Record<string, LaunchValue>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

interface ReleaseSettingsInput {
  /** Absent: not known, so only what every release takes. */
  readonly release?: string | undefined;
  readonly isUsable: IsUsable;
  /** The client starts in auto mode, and no answer carries a check of its calls. */
  readonly isUnchecked?: boolean;
}

export function releaseSettings(
  plan: Plan,
  { release, isUsable, isUnchecked = false }: ReleaseSettingsInput,
): ReleaseSettings {
  const notice = costNotice(plan);
  const sources: FactSources = {
    modelRows: () => modelRows(plan, isUsable),
    notice: () => notice,
    autoModeNotice: () => (isUnchecked ? `${notice}\n${autoModeNotice(false)}` : notice),
  };
  const { releases = [] } = plan.launch;
  const fits = releases.filter(({ client }) => satisfiesVersion(client, release));
  return {
    env: Object.assign({}, ...fits.map(({ env }) => env)) as ReleaseSettings["env"],
    settings: Object.assign(
      {},
      ...fits.map(({ settings = {} }) => fill(settings, sources)),
    ) as ReleaseSettings["settings"],
  };
}

type FactSources = Readonly<Record<ClientFact, () => unknown>>;

/** Replaces each `{ from: name }` by the run's value of that name. */
function fill(value: unknown, sources: FactSources): unknown {
  if (Array.isArray(value)) return value.map((item) => fill(item, sources));
  if (!isRecord(value)) return value;
  const { from, ...others } = value;
  if (Object.keys(others).length === 0 && isFact(from)) return sources[from]();
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, sources)]));
}

function isFact(name: unknown): name is ClientFact {
  return CLIENT_FACTS.some((fact) => fact === name);
}

/** A choice of model as the client offers it. */
export interface ModelRow {
  readonly model: string;
  readonly label: string;
  readonly description: string;
}

/**
 * The rules, each tier and each profile, but none that would mean the same as one before it: with one model there is one row.
 * The names keep the client to the window that it is given, which a name of a Claude model would not.
 */
export function modelRows(plan: Plan, isUsable: IsUsable): ModelRow[] {
  const tiers = plan.tiers.map(({ id, about, profiles }) => ({
    name: id,
    what: about === undefined ? "" : `${about} · `,
    chain: profiles.filter((name) => isUsable(name)),
  }));
  const names = new Set(plan.tiers.map(({ id }) => id));
  const profiles = namedProfiles(plan)
    .filter((name) => isUsable(name) && !names.has(name))
    .map((name) => ({ name, what: "", chain: [name] }));
  const others = [...tiers, ...profiles].filter(({ chain }) => chain.length > 0);
  const auto = { model: AUTO_MODEL, label: modelBaseName(AUTO_MODEL) };
  if (new Set(others.flatMap(({ chain }) => chain)).size < 2)
    return [{ ...auto, description: describeChain(plan, [...mainProfiles(plan, isUsable)]) }];
  const distinct = new Map(others.toReversed().map((one) => [JSON.stringify(one.chain), one]));
  return [
    { ...auto, description: "chosen by the rules for each question" },
    ...others
      .filter((one) => distinct.get(JSON.stringify(one.chain)) === one)
      .map(({ name, what, chain }) => ({
        model: tierModel(name),
        label: name,
        description: `${what}${describeChain(plan, chain)}`,
      })),
  ];
}

const ALL_OWN =
  "mallex: every model here runs on your own machines and costs nothing, whatever Claude Code says of billing and cost.";
const SOME_CLOUD =
  "mallex: models on your own machines cost nothing, whatever Claude Code says of billing and cost. `mallex status` says what a cloud has cost.";
const AUTO_MODE = "Auto mode: no model behind mallex checks actions, so Claude Code";

/** @param once one question with `-p`: nobody can be asked */
export function autoModeNotice(once: boolean): string {
  return once
    ? `${AUTO_MODE} declines each one that needs a check.`
    : `${AUTO_MODE} asks you before each one that needs a check.`;
}

/** What the person reads on the client's first screen about models and money. */
function costNotice(plan: Plan): string {
  return Object.values(plan.profiles).some(({ leaves }) => leaves === true) ? SOME_CLOUD : ALL_OWN;
}

/** Whether some answer carries no check of its calls. The Claude API checks what it answers itself. */
export function answersUnchecked(plan: Plan, isUsable: IsUsable): boolean {
  return [...mainProfiles(plan, isUsable)].some((name) => {
    const backend = plan.backends[plan.profiles[name]?.backend ?? ""];
    return kindOf(backend)?.relays !== true;
  });
}
