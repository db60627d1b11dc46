import type { Plan } from "../../../generated/types/plan.d.ts";
import { mainProfiles, type IsUsable } from "./main-profile.ts";

const ALL_OWN =
  "mallex: every model here runs on your own machines and costs nothing, whatever Claude Code says of billing and cost.";
const SOME_CLOUD =
  "mallex: models on your own machines cost nothing, whatever Claude Code says of billing and cost. `mallex status` says what a cloud has cost.";
const AUTO_MODE = "Auto mode: no model behind mallex checks actions, so Claude Code";

/** @param once one question with `-p`: nobody is there to be asked */
export function autoModeNotice(once: boolean): string {
  return once
    ? `${AUTO_MODE} declines each one that needs a check.`
    : `${AUTO_MODE} asks you before each one that needs a check.`;
}

/** What the person reads on the client's first screen about models and money. */
export function costNotice(plan: Plan): string {
  return Object.values(plan.profiles).some(({ leaves }) => leaves === true) ? SOME_CLOUD : ALL_OWN;
}

/** Whether some answer carries no check of its calls. The Claude API checks what it answers itself. */
export function isUnchecked(plan: Plan, isUsable: IsUsable): boolean {
  return [...mainProfiles(plan, isUsable)].some((name) => {
    const backend = plan.backends[plan.profiles[name]?.backend ?? ""];
    return backend?.kind !== "anthropic";
  });
}
