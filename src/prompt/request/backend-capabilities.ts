import type { Plan, Profile } from "../../../generated/types/plan.d.ts";
import { unreachable } from "../../shared/utilities.ts";

/** What a profile's server can be asked for beside the words. */
export interface BackendCapabilities {
  /** It makes the model call a tool (`tool_choice`), and holds its arguments to their schema (`strict`). */
  readonly enforcesCallSchema: boolean;
  /** It holds an answer to a schema (`response_format`). */
  readonly enforcesFormat: boolean;
  /** It is told how hard to think (`reasoning_effort`). */
  readonly supportsEffort: boolean;
  /** Its chat template is told whether to think (`chat_template_kwargs`). */
  readonly supportsThinking: boolean;
}

const NONE: BackendCapabilities = {
  enforcesCallSchema: false,
  enforcesFormat: false,
  supportsEffort: false,
  supportsThinking: false,
};

/**
 * mlx_lm.server holds nothing to anything. Servers of clouds refuse what they do not know, and OpenRouter leaves it out. Claude Code sends an effort with
 * each request, and Ollama and OpenAI refuse one where the model does not think: only a profile that is known to think is told.
 */
export function backendCapabilities({ backends }: Plan, profile: Profile): BackendCapabilities {
  const { backend, leaves, thinking, alwaysThinks } = profile;
  const kind = backends[backend]?.kind;
  switch (kind) {
    case "mlx":
      return { ...NONE, supportsThinking: true };
    case "openai": {
      const isHere = leaves !== true;
      const takesEffort = thinking === true || alwaysThinks === true;
      return { enforcesCallSchema: true, enforcesFormat: true, supportsEffort: takesEffort, supportsThinking: isHere };
    }
    case "openrouter":
      return { ...NONE, enforcesCallSchema: true, enforcesFormat: true, supportsEffort: true };
    case "anthropic":
    case undefined:
      return NONE;
    default:
      return unreachable(kind);
  }
}
