import type { Intent, Target } from "../../generated/types/plan.d.ts";

/** `tier low`, `reply mallex:replies/title`, `refuse`. */
export function describeTarget(target: Target): string {
  switch (target.kind) {
    case "tier":
      return `tier ${target.tier}`;
    case "profile":
      return `profile ${target.profile}`;
    case "reply":
      return `reply ${target.template}`;
    case "refuse":
      return "refuse";
  }
}

/** `tier low`, `escalate 1`. */
export function describeIntent(to: Intent["to"] | undefined): string {
  if (to === undefined) return "";
  return to.kind === "tier" ? `tier ${to.tier}` : `escalate ${to.by}`;
}
