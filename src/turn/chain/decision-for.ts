import type { Decision, Switched } from "../../terms/report.ts";
import type { Skipped } from "./pick-candidates.ts";

export interface DecisionInput {
  /** Who is asked; nobody: all have failed. */
  readonly profile: string | undefined;
  readonly failed: readonly Skipped[];
  readonly switched?: Switched | undefined;
}

/** Who is asked, and who was passed over on the way there. */
export function decisionFor(decision: Decision, { profile, failed, switched }: DecisionInput): Decision {
  const { switched: _switched, profile: _profile, ...settled } = decision;
  const passed = failed.map(({ profile: name, reason, why }) => ({ profile: name, reason, why }));
  return {
    ...settled,
    ...(profile === undefined ? {} : { profile }),
    ...(passed.length > 0 && { passed }),
    ...(switched === undefined ? {} : { switched }),
  };
}
