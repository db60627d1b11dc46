import { createHash } from "node:crypto";
import type { Problem } from "../diagnostics/problem.ts";
import type { Prompt } from "../shared/prompt-types.ts";
import { dropOldest } from "../shared/text/memo.ts";

/** Prompts that have ended a model server while nothing else was in flight there. Kept until mallex ends or takes another plan over,
 * which may have mended it: only hashes, of no use to anybody else. */
export interface CrashAttribution {
  /** MX8107 when this very prompt was found out before: it is never sent again. */
  refusal(request: CrashCandidate): Problem | undefined;
  /** A prompt was asked alone, and its server died once more. @returns MX8107, for who asked */
  remember(request: CrashCandidate): Problem;
}

interface CrashCandidate {
  /** Hash of the plan that it was asked by. */
  readonly plan: string;
  readonly profile: string;
  readonly prompt: Prompt;
}

/** More would only be found in a machine that has another trouble. */
const MAX_REMEMBERED = 200;

export function createCrashAttribution(): CrashAttribution {
  const guilty = new Map<string, true>();
  return {
    // A hash of a long conversation takes milliseconds: nobody pays them until something has been found.
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
  return {
    code: "MX8107",
    severity: "error",
    message: `this request has ended the model server of "${profile}" twice, the second time alone; it is not sent there again`,
    hint: "say it in another way or shorter; `mallex logs` shows the server's last words",
  };
}
