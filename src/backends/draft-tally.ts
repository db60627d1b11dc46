import type { Plan } from "../../generated/types/plan.d.ts";
import type { DraftStatus } from "../../generated/types/status.d.ts";
import type { TurnStage } from "../shared/stages.ts";
import { kindOf } from "./registry.ts";

/** How many tokens of draft models were accepted, in this run. */
export interface DraftTally {
  /** Changes nothing; counts the answer's tokens. @param onCost called once for a profile: its draft costs more than it brings */
  measure(profile: string, draft: string, onCost: (status: DraftStatus) => void): TurnStage;
  list(plan: Plan): DraftStatus[];
}

/** Below this share, the time for guessing is usually longer than what is won. */
export const WORTH_SHARE = 0.3;
/** Tokens after which the share is no coincidence. */
const ENOUGH_TOKENS = 200;
/** Answers of a server that has guessed nothing: it does not use the draft model. */
const ENOUGH_ANSWERS = 5;

export function createDraftTally(): DraftTally {
  const counted = new Map<string, Omit<DraftStatus, "costs">>();
  const reported = new Set<string>();
  const keyOf = (profile: string, draft: string): string => JSON.stringify([profile, draft]);
  return {
    measure: (profile, draft, onCost) => ({
      push(event, emit) {
        emit(event);
        if (event.type !== "usage") return;
        const key = keyOf(profile, draft);
        const { answers = 0, tokens = 0, accepted = 0 } = counted.get(key) ?? {};
        const { draftTokens = 0, acceptedTokens = 0 } = event.usage;
        const now = {
          profile,
          draft,
          answers: answers + 1,
          tokens: tokens + draftTokens,
          accepted: accepted + acceptedTokens,
        };
        counted.set(key, now);
        if (!costs(now) || reported.has(key)) return;
        reported.add(key);
        onCost({ ...now, costs: true });
      },
    }),
    list: ({ profiles, backends }) =>
      Object.entries(profiles).flatMap(([name, { draft, backend }]) => {
        const found = draft === undefined ? undefined : counted.get(keyOf(name, draft));
        if (found === undefined || kindOf(backends[backend])?.countsDrafts !== true) return [];
        return [{ ...found, ...(costs(found) ? { costs: true as const } : {}) }];
      }),
  };
}

function costs({ answers, tokens, accepted }: Omit<DraftStatus, "costs">): boolean {
  if (tokens === 0) return answers >= ENOUGH_ANSWERS;
  return tokens >= ENOUGH_TOKENS && accepted / tokens < WORTH_SHARE;
}
