import type { ThinkingSetting } from "../../generated/types/anthropic.d.ts";
import type { Profile } from "../../generated/types/plan.d.ts";
import type { BackendPowers } from "./backend-powers.ts";
import type { DroppedCollector } from "./collect-dropped.ts";

interface Asker {
  readonly profile: Pick<Profile, "thinking" | "thoughts">;
  readonly powers: BackendPowers;
  readonly dropped: DroppedCollector;
}

/** What the kinds of `thinking` ask of a model; `adaptive` leaves it to the model. Of another kind it is not known. */
const WISHES: ReadonlyMap<string, boolean | "asItLikes"> = new Map<string, boolean | "asItLikes">([
  ["enabled", true],
  ["disabled", false],
  ["adaptive", "asItLikes"],
]);

/** What the chat template is told: what the profile says, else what the request asks for. Undefined: nothing. Reports what is not done. */
export function readThinking(
  asked: ThinkingSetting | undefined,
  { profile, powers, dropped }: Asker,
): boolean | undefined {
  const report = (what: string, why: string): void => dropped.add({ what, why });
  if (asked === undefined) return profile.thinking;
  const wish = WISHES.get(asked.type);
  if (wish === undefined)
    report("thinking", "a kind of thinking that mallex does not know: the model does as it likes");
  if (typeof wish === "boolean" && profile.thinking !== undefined && profile.thinking !== wish) {
    report("thinking", "the profile says otherwise");
    return profile.thinking;
  }
  if (typeof wish === "boolean" && profile.thinking === undefined && !powers.takesThinking) {
    report("thinking", "this backend can't be told whether its model thinks");
    return undefined;
  }
  reportDetails(asked, profile, dropped);
  return profile.thinking ?? (typeof wish === "boolean" ? wish : undefined);
}

function reportDetails(
  { budget_tokens: budget, display }: ThinkingSetting,
  { thoughts }: Asker["profile"],
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
