import type { ThinkingSetting } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { BackendCapabilities } from "./backend-powers.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

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

/** What the chat template is told: what the profile says, else what the request asks for. Undefined: nothing. Reports what is not done. */
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
