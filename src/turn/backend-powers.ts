import type { Plan, Profile } from "../../generated/types/plan.d.ts";
import { unreachable } from "../terms/unreachable.ts";

/** What a profile's server can be asked for beside the words. */
export interface BackendPowers {
  /** It makes the model call a tool (`tool_choice`), and holds its arguments to their schema (`strict`). */
  readonly holdsCalls: boolean;
  /** It holds an answer to a schema (`response_format`). */
  readonly holdsFormat: boolean;
  /** It is told how hard to think (`reasoning_effort`). */
  readonly takesEffort: boolean;
  /** Its chat template is told whether to think (`chat_template_kwargs`). */
  readonly takesThinking: boolean;
}

const NONE: BackendPowers = { holdsCalls: false, holdsFormat: false, takesEffort: false, takesThinking: false };

/**
 * mlx_lm.server holds nothing to anything. Servers of clouds refuse what they do not know, and OpenRouter leaves it out. Claude Code sends an effort with
 * each request, and Ollama and OpenAI refuse one where the model does not think: only a profile that is known to think is told.
 */
export function backendPowers({ backends }: Plan, profile: Profile): BackendPowers {
  const { backend, leaves, thinking, alwaysThinks } = profile;
  const kind = backends[backend]?.kind;
  switch (kind) {
    case "mlx":
      return { ...NONE, takesThinking: true };
    case "openai": {
      const isHere = leaves !== true;
      const takesEffort = thinking === true || alwaysThinks === true;
      return { holdsCalls: true, holdsFormat: true, takesEffort, takesThinking: isHere };
    }
    case "openrouter":
      return { ...NONE, holdsCalls: true, holdsFormat: true, takesEffort: true };
    case "anthropic":
    case undefined:
      return NONE;
    default:
      return unreachable(kind);
  }
}
