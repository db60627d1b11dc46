import type { Launch, LaunchRelease, LaunchValue, Plan } from "../../../generated/types/plan.d.ts";
import { satisfiesVersion } from "../../turn/hold-version.ts";
import { CLIENT_FACTS, type ClientFact } from "../../terms/client-facts.ts";
import { isRecord } from "../is-record.ts";
import type { IsUsable } from "./main-profile.ts";
import { modelRows } from "./model-rows.ts";
import { autoModeNotice, costNotice } from "./notices.ts";

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
  const sources = sourcesOf(plan, isUsable, isUnchecked);
  const fits = matching(plan.launch, release);
  return {
    env: Object.assign({}, ...fits.map(({ env }) => env)) as ReleaseSettings["env"],
    settings: Object.assign(
      {},
      ...fits.map(({ settings = {} }) => fill(settings, sources)),
    ) as ReleaseSettings["settings"],
  };
}

function matching({ releases = [] }: Launch, release: string | undefined): readonly LaunchRelease[] {
  return releases.filter(({ client }) => satisfiesVersion(client, release));
}

type FactSources = Readonly<Record<ClientFact, () => unknown>>;

function sourcesOf(plan: Plan, isUsable: IsUsable, isUnchecked: boolean): FactSources {
  const notice = costNotice(plan);
  return {
    modelRows: () => modelRows(plan, isUsable),
    notice: () => notice,
    autoModeNotice: () => (isUnchecked ? `${notice}\n${autoModeNotice(false)}` : notice),
  };
}

/** Each `{ from: name }` becomes what the run knows under that name. */
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
