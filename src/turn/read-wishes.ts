import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { AnswerForm, Prompt } from "../terms/prompt.ts";
import type { BackendCapabilities } from "./backend-powers.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { readEffort } from "./read-effort.ts";
import { readThinking } from "./read-thinking.ts";
import { formatOf } from "./refuse-fields.ts";

interface OutputOptionsInput {
  readonly profile: Profile;
  readonly capabilities: BackendCapabilities;
  readonly dropped: DroppedCollector;
  /** What the client says of the answer's form, beside its schema. */
  readonly form?: Omit<AnswerForm, "schema"> | undefined;
}

/** How the answer is to be thought about, and the form it must have, as far as the server can be told. Reports what it can't. */
export function readOutputOptions(
  request: MessagesRequest,
  input: OutputOptionsInput,
): Pick<Prompt, "thinking" | "effort" | "format"> {
  const thinking = readThinking(request.thinking, input);
  const effort = readEffort(request.output_config ?? {}, input.capabilities, input.dropped);
  const schema = input.capabilities.enforcesFormat ? formatOf(request)?.format.schema : undefined;
  return {
    ...(thinking === undefined ? {} : { thinking }),
    ...(effort === undefined ? {} : { effort }),
    ...(schema === undefined ? {} : { format: { ...input.form, schema } }),
  };
}
