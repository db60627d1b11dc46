import { checkFormat, enforceToolChoice } from "../prompt/answer/output-constraints.ts";
import { callAt, readingCalls, readToolCalls } from "../prompt/answer/read-tool-calls.ts";
import { cutAtStopSequence, endAtWindow } from "../prompt/answer/stop-sequence.ts";
import { endAtRepetition } from "../prompt/answer/text-repetition.ts";
import { hideThinking, splitThinking, thinkingStartOf, type LoadedTemplate } from "../prompt/answer/thinking.ts";
import { cutTurnEnds, turnEndsOf } from "../prompt/answer/turn-ends.ts";
import { endRepeats } from "../prompt/conversation/repeated-calls.ts";
import { formatOf } from "../prompt/request/request-fields.ts";
import { endAtSearch } from "../prompt/tools/tool-search.ts";
import type { Ping } from "../protocols/anthropic/encode-stream.ts";
import type { AnswerSettings } from "../routing/turn/build-prompt.ts";
import { join, type Stage, type TurnStage } from "../shared/stages.ts";
import type { TurnEvent } from "../shared/turn-event.ts";
import { countAnswer, type TurnTally } from "./context/turn-trace.ts";
import type { AnswerHead, ClientProtocol, StreamProgress } from "./http/client-api.ts";

/**
 * The way of an answer, in the order in which its events pass. The two lists are synchronous: what one piece of the network holds goes through all of
 * it, and is written, in one go. Only the source and the sink wait.
 *
 *     backend      backends/openai/chat-completions.ts   source: bytes are decoded to events, within the limit of the answer
 *     modelStages  below
 *     repair       turn/repair.ts                        a second request for calls that can't be carried out
 *     lost server  turn/request-model.ts                 a second request where the model's server has died
 *     search       turn/request-profile.ts               further requests behind a search for tools; the notice of a cut conversation
 *     fallback     turn/try-profiles.ts                  the next profile, until one begins to answer
 *     clientStages below
 *     response     turn/answer-response.ts               sink: the head, pings, the reader's pace, an error as the last event
 */

/** What each answer of a model that takes prompts passes. */
export function modelStages(settings: AnswerSettings, template?: LoadedTemplate): TurnStage[] {
  const { plan, profile, prompt, tools, turn, dropped, repeats } = settings;
  const ends = turnEndsOf(plan, profile, template);
  const calls = readingCalls({ plan, profile, tools, ends });
  const showsThinking = profile.thoughts === "show";
  const opens = (): ReturnType<typeof thinkingStartOf> => thinkingStartOf(prompt, { plan, profile, template });
  const limit = profile.output !== undefined && prompt.maxTokens < profile.output ? prompt.maxTokens : undefined;
  const willRetry = profile.repair === "ask" && tools.length > 0;
  const { request, mustCall, hasNote, fillsWindow } = settings;
  return [
    splitThinking({ delimiters: plan.thoughts, calls, opens, showsThinking }),
    cutTurnEnds({ ends, dropped, callAt: (said) => callAt(said, calls) }),
    readToolCalls({ tools, calls, turn, dropped, limit, willRetry }),
    hideThinking(showsThinking),
    endAtRepetition({ limit: plan.repeats?.text, hasNote, dropped }),
    endAtSearch(tools),
    endRepeats({ repeats, stop: plan.repeats?.stop, dropped }),
    enforceToolChoice({ toolChoice: request?.tool_choice, mustCall, dropped }),
    checkFormat({ path: request && formatOf(request)?.path, schema: prompt.format?.schema, dropped }),
    cutAtStopSequence(prompt.stopSequences),
    endAtWindow(fillsWindow),
  ];
}

interface ClientStages {
  readonly protocol: ClientProtocol;
  readonly head: AnswerHead;
  readonly isStream: boolean;
  /** Each event is checked against the grammar before it is sent. */
  readonly isStrict: boolean;
  readonly tally: TurnTally;
  /** Milliseconds since the request's head. */
  readonly age: () => number;
  readonly progress: StreamProgress;
}

/** What every answer passes on its way to the client: text of a stream, or one body at its end. */
export function clientStages({
  protocol,
  isStream,
  tally,
  age,
  progress,
  ...how
}: ClientStages): Stage<TurnEvent | Ping, string | object> {
  const encode: Stage<TurnEvent | Ping, string | object> = isStream
    ? protocol.stream(how, progress)
    : protocol.complete(how);
  return join(countAnswer(tally, age), encode);
}
