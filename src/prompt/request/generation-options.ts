import type { MessagesRequest, OutputConfig, ThinkingSetting } from "../../../generated/types/anthropic.d.ts";
import type { Profile, Sampling } from "../../../generated/types/plan.d.ts";
import type { BackendCapabilities } from "../../backends/kind.ts";
import type { DroppedCollector } from "../../shared/dropped-collector.ts";
import type { AnswerForm, Prompt } from "../../shared/prompt-types.ts";
import { formatOf } from "./request-fields.ts";

interface OutputOptionsInput {
  readonly profile: Profile;
  readonly capabilities: BackendCapabilities;
  readonly dropped: DroppedCollector;
  readonly form?: Omit<AnswerForm, "schema"> | undefined;
}

/** Thinking and output format, as far as the server supports them. Reports the rest. */
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

type Effort = NonNullable<Prompt["effort"]>;

/** Servers know three steps: what is higher is the highest. */
const STEPS: ReadonlyMap<string, Effort> = new Map([
  ["low", "low"],
  ["medium", "medium"],
  ["high", "high"],
  ["xhigh", "high"],
  ["max", "high"],
]);

/** The effort for the model; undefined: none. Reports unknown or unsupported levels. */
export function readEffort(
  { effort }: OutputConfig,
  { supportsEffort: takesEffort }: BackendCapabilities,
  dropped: DroppedCollector,
): Effort | undefined {
  if (typeof effort !== "string") return undefined;
  const report = (why: string): void => dropped.add({ what: "output_config.effort", why });
  const step = STEPS.get(effort);
  if (step === undefined) report("a step that mallex does not know");
  else if (!takesEffort) report("this backend can't be told how hard to think");
  return takesEffort ? step : undefined;
}

interface ThinkingInput {
  readonly profile: Pick<Profile, "thinking" | "thoughts">;
  readonly capabilities: BackendCapabilities;
  readonly dropped: DroppedCollector;
}

/** What the kinds of `thinking` ask of a model; `adaptive` leaves it to the model. Of another kind it is not known. */
const THINKING_MODES: ReadonlyMap<string, boolean | "asItLikes"> = new Map<string, boolean | "asItLikes">([
  ["enabled", true],
  ["disabled", false],
  ["adaptive", "asItLikes"],
]);

/** The template's thinking switch: the profile's, else the request's. Reports what is ignored. */
export function readThinking(
  setting: ThinkingSetting | undefined,
  { profile, capabilities, dropped }: ThinkingInput,
): boolean | undefined {
  const report = (what: string, why: string): void => dropped.add({ what, why });
  if (setting === undefined) return profile.thinking;
  const request = THINKING_MODES.get(setting.type);
  if (request === undefined)
    report("thinking", "a kind of thinking that mallex does not know: the model does as it likes");
  if (typeof request === "boolean" && profile.thinking !== undefined && profile.thinking !== request) {
    report("thinking", "the profile says otherwise");
    return profile.thinking;
  }
  if (typeof request === "boolean" && profile.thinking === undefined && !capabilities.supportsThinking) {
    report("thinking", "this backend can't be told whether its model thinks");
    return undefined;
  }
  reportDetails(setting, profile, dropped);
  return profile.thinking ?? (typeof request === "boolean" ? request : undefined);
}

function reportDetails(
  { budget_tokens: budget, display }: ThinkingSetting,
  { thoughts }: ThinkingInput["profile"],
  dropped: DroppedCollector,
): void {
  if (budget !== undefined)
    dropped.add({
      what: "thinking.budget_tokens",
      why: "the model thinks until it has done so, or the answer is full",
    });
  if (typeof display === "string" && display !== "omitted" && thoughts !== "show")
    dropped.add({ what: "thinking.display", why: "the profile does not show what the model thinks" });
}

/** The API's default, which Claude Code 1.x always sends. */
const PROTOCOL_TEMPERATURE = 1;

/** The request's own figures go before the profile's. */
export function readSampling({ temperature, top_p, top_k }: MessagesRequest, profile: Profile): Sampling {
  return {
    ...profile.sampling,
    ...(temperature === undefined || temperature === PROTOCOL_TEMPERATURE ? {} : { temperature }),
    ...(top_p === undefined ? {} : { topP: top_p }),
    ...(top_k === undefined ? {} : { topK: top_k }),
  };
}
