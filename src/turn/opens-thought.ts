import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import type { Prompt } from "../terms/prompt.ts";
import type { TokenCounter } from "./count-tokens.ts";
import type { ThinkingStart } from "./split-thoughts.ts";

/** What is known of the chat template that the prompt goes through. */
export type LoadedTemplate = Pick<TokenCounter, "render" | "source">;

interface ThinkingContext {
  readonly plan: Pick<Plan, "backends" | "thoughts">;
  readonly profile: Pick<Profile, "backend" | "thinking" | "alwaysThinks">;
  readonly template?: LoadedTemplate | undefined;
}

/**
 * Whether an answer that begins with plain words begins within a thought: some templates write its first mark into the prompt. `yes` hides an answer for good
 * that is never closed, so it needs the template and a server whose ways are known.
 */
export function thinkingStartOf(prompt: Prompt, { plan, profile, template = {} }: ThinkingContext): ThinkingStart {
  const isMlx = plan.backends[profile.backend]?.kind === "mlx";
  // With these tokens mlx_lm.server takes thoughts out of the text itself, and what comes as text is the answer.
  if (isMlx && template.source?.thinks === true) return "no";
  const end = endOf(prompt, template);
  if (end === undefined) return profile.thinking === true || profile.alwaysThinks === true ? "perhaps" : "no";
  if (!plan.thoughts.some(({ start, end: stop }) => stop !== undefined && end.endsWith(start))) return "no";
  return isMlx ? "yes" : "perhaps";
}

function endOf(prompt: Prompt, { render }: LoadedTemplate): string | undefined {
  try {
    return render?.(prompt).trimEnd();
  } catch {
    return undefined;
  }
}
