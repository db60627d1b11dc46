import { checkFormat, enforceToolChoice } from "../prompt/answer/output-constraints.ts";
import { callAt, readingCalls, readToolCalls } from "../prompt/answer/read-tool-calls.ts";
import { cutAtStopSequence, endAtWindow } from "../prompt/answer/stop-sequence.ts";
import { endAtRepetition } from "../prompt/answer/text-repetition.ts";
import {
  hideThinking,
  splitThinking,
  thinkingStartOf,
  type LoadedTemplate,
  type ThinkingStart,
} from "../prompt/answer/thinking.ts";
import { cutTurnEnds, turnEndsOf } from "../prompt/answer/turn-ends.ts";
import { endRepeats } from "../prompt/conversation/repeated-calls.ts";
import { formatOf } from "../prompt/request/request-fields.ts";
import { endAtSearch } from "../prompt/tools/tool-search.ts";
import type { Ping } from "../protocols/anthropic/encode-stream.ts";
import type { AnswerSettings } from "../routing/turn/build-prompt.ts";
import { join, type Stage, type TurnStage } from "../shared/stages.ts";
import type { TurnEvent } from "../shared/turn-event.ts";
import { tallyEvent, type TurnTally } from "./context/turn-trace.ts";
import type { Encoding, StreamProgress } from "./http/client-protocols.ts";
import type { Exchange } from "./http/exchange.ts";

/**
 * The path of an answer, in the order of its events. The two lists are synchronous: the events of one network chunk pass all stages and are written at
 * once. Only the source and the sink wait.
 *
 *     backend      backends/openai/chat-completions.ts   source: decodes bytes to events, limits the length
 *     modelStages  below
 *     repair       turn/retry-invalid-call.ts            a second request for calls that can't be carried out
 *     lost server  backends/retry.ts                     a second request after the model's server has crashed
 *     search       turn/request-model.ts                 further requests after a search for tools or of the web; the notice of a cut conversation
 *     fallback     turn/try-profiles.ts                  the next profile, until one starts to answer
 *     clientStages below
 *     response     turn/answer-response.ts               sink: head, pings, backpressure, an error as the last event
 */

/** The stages of an answer from a model that gets a rendered prompt. */
export function modelStages(settings: AnswerSettings, template?: LoadedTemplate): TurnStage[] {
  const { plan, profile, prompt, tools, turn, dropped, repeats } = settings;
  const ends = turnEndsOf(plan, profile, template);
  const calls = readingCalls({ plan, profile, tools, ends });
  const showsThinking = profile.thoughts === "show";
  const opens = (): ThinkingStart => settings.opens ?? thinkingStartOf(prompt, { plan, profile, template });
  const limit = profile.output !== undefined && prompt.maxTokens < profile.output ? prompt.maxTokens : undefined;
  const willRetry = profile.repair === "ask" && tools.length > 0;
  const { request, mustCall, hasNote, fillsWindow } = settings;
  return [
    splitThinking({ delimiters: plan.thoughts, calls, opens, showsThinking }),
    cutTurnEnds({ ends, dropped, callAt: (said) => callAt(said, calls) }),
    readToolCalls({ tools, calls, turn, dropped, limit, willRetry }),
    hideThinking(showsThinking),
    endAtRepetition({ limit: plan.repeats?.text, hasNote, dropped }),
    endAtSearch(tools, dropped),
    endRepeats({ repeats, stop: plan.repeats?.stop, dropped }),
    enforceToolChoice({ toolChoice: request?.tool_choice, mustCall, dropped }),
    checkFormat({ path: request && formatOf(request)?.path, schema: prompt.format?.schema, dropped }),
    cutAtStopSequence(prompt.stopSequences),
    endAtWindow(fillsWindow),
  ];
}

interface ClientStages extends Encoding {
  readonly exchange: Exchange;
  readonly isStream: boolean;
  readonly tally: TurnTally;
  readonly progress: StreamProgress;
}

/** The last stages of every answer: to the text of a stream, or to one body at its end. */
export function clientStages(options: ClientStages): Stage<TurnEvent | Ping, string | object> {
  const { exchange, isStream, tally, progress } = options;
  const { protocol } = exchange;
  const encode: Stage<TurnEvent | Ping, string | object> = isStream
    ? protocol.stream(options, progress)
    : protocol.complete(options);
  return join(
    {
      push(event, emit) {
        if (event.type !== "ping") tallyEvent(event, tally, exchange.age);
        emit(event);
      },
    },
    encode,
  );
}
