import type { MessagesRequest } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { AnswerForm, Prompt } from "../terms/prompt.ts";
import type { BackendPowers } from "./backend-powers.ts";
import type { DroppedCollector } from "./collect-dropped.ts";
import { readEffort } from "./read-effort.ts";
import { readThinking } from "./read-thinking.ts";
import { formatOf } from "./refuse-fields.ts";

interface Asker {
  readonly profile: Profile;
  readonly powers: BackendPowers;
  readonly dropped: DroppedCollector;
  /** What the client says of the answer's form, beside its schema. */
  readonly form?: Omit<AnswerForm, "schema"> | undefined;
}

/** How the answer is to be thought about, and the form it must have, as far as the server can be told. Reports what it can't. */
export function readWishes(request: MessagesRequest, asker: Asker): Pick<Prompt, "thinking" | "effort" | "format"> {
  const thinking = readThinking(request.thinking, asker);
  const effort = readEffort(request.output_config ?? {}, asker.powers, asker.dropped);
  const schema = asker.powers.holdsFormat ? formatOf(request)?.format.schema : undefined;
  return {
    ...(thinking === undefined ? {} : { thinking }),
    ...(effort === undefined ? {} : { effort }),
    ...(schema === undefined ? {} : { format: { ...asker.form, schema } }),
  };
}
