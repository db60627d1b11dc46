import type { StopReason, TurnEvent, Usage } from "../../terms/turn-event.ts";
import { estimateText } from "../estimate-tokens.ts";

/** How much of an answer has come: tokens, by estimate. */
export class Received {
  said = 0;
  thought = 0;
  usage: Usage | undefined;

  note(event: TurnEvent): void {
    if (event.type === "text-delta" && event.text.trim() !== "") this.said += estimateText(event.text);
    if (event.type === "thinking-delta") this.thought += estimateText(event.text);
    if (event.type === "usage") this.usage = event.usage;
  }
}

const MORE_ROOM = "a higher `output` of its profile leaves more room, and so does a shorter talk";

/** What has come of an answer. */
interface Come {
  /** Those that can't be carried out included. */
  readonly calls: number;
  /** One of those came last. */
  readonly isBroken?: boolean;
  /** Absent: only what the server says is looked at. */
  readonly received?: Pick<Received, "said" | "thought" | "usage">;
}

/** What servers write beside all that they show: marks of roles, of thoughts, of the end. */
const MARKS = 8;
/** An estimate may be so far off. */
const SLACK = 4;

/**
 * Why an answer lacks what its model has written: a server that reads calls itself drops those that it can't read, and those that the limit has cut, without
 * a word. Undefined: nothing is missing.
 */
export function lostCall(stopReason: StopReason, { calls, isBroken = false, received }: Come): string | undefined {
  if (isBroken && stopReason === "max_tokens") return `the limit of the answer has cut this call; ${MORE_ROOM}`;
  if (calls > 0) return undefined;
  if (stopReason === "tool_use") return "the model called a tool, but its server could not read the call";
  const { said = 0, thought = 0, usage } = received ?? {};
  const { outputTokens = 0 } = usage ?? {};
  if (outputTokens <= MARKS + SLACK * (said + thought)) return undefined;
  if (stopReason === "max_tokens")
    return `the answer was cut at ${outputTokens} tokens, in the middle of a call or a thought that its server has not shown; ${MORE_ROOM}`;
  if (stopReason !== "end_turn" || said > 0) return undefined;
  return `the model wrote ${outputTokens} tokens of which its server has shown nothing: a call that it could not read, it seems`;
}
