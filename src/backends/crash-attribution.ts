import { createHash } from "node:crypto";
import { type Problem, createProblem } from "../diagnostics/problem.ts";
import type { Prompt } from "../shared/prompt-types.ts";
import { dropOldest } from "../shared/text/memo.ts";

/** Prompts that crashed a model server while no other request was in flight. Kept as hashes until mallex ends or loads another plan,
 * which may have fixed the cause. */
export interface CrashAttribution {
  /** MX8107 for a prompt that was remembered: it is never sent again. */
  refusal(request: CrashCandidate): Problem | undefined;
  /** A prompt ran alone, and its server crashed again. @returns MX8107 */
  remember(request: CrashCandidate): Problem;
}

interface CrashCandidate {
  /** Hash of the plan. */
  readonly plan: string;
  readonly profile: string;
  readonly prompt: Prompt;
}

/** More would mean that the machine has another problem. */
const MAX_REMEMBERED = 200;

export function createCrashAttribution(): CrashAttribution {
  const guilty = new Map<string, true>();
  return {
    // Hashing a long conversation takes milliseconds, so nothing is hashed until a prompt is remembered.
    refusal: (request) => (guilty.size > 0 && guilty.has(digest(request)) ? hasEnded(request) : undefined),
    remember(request) {
      guilty.set(digest(request), true);
      dropOldest(guilty, MAX_REMEMBERED);
      return hasEnded(request);
    },
  };
}

function digest({ plan, profile, prompt }: CrashCandidate): string {
  return createHash("sha256")
    .update(JSON.stringify([plan, profile, prompt]))
    .digest("base64url");
}

function hasEnded({ profile }: CrashCandidate): Problem {
  return createProblem("MX8107", { profile });
}
