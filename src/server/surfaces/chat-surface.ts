import type { Plan } from "../../../generated/types/plan.d.ts";
import type { ChatHead } from "../../wire/openai/encode-chunks.ts";
import type { AnswerHead, ClientProtocol } from "./surface.ts";
import { encodeMessage } from "../../wire/anthropic/encode-message.ts";
import { encodeStream } from "../../wire/anthropic/encode-stream.ts";
import { decodeChatRequest } from "../../wire/openai/decode-chat-request.ts";
import { encodeChatError } from "../../wire/openai/encode-chat-error.ts";
import { encodeChunks } from "../../wire/openai/encode-chunks.ts";
import { encodeCompletion } from "../../wire/openai/encode-completion.ts";
import { writeChatEvent } from "../../wire/openai/write-chat-event.ts";
import { writeData } from "../../wire/sse/write-sse.ts";
import { strictly, strictMessage } from "../strictly.ts";

/** Chat completions, as clients of OpenAI speak them. An answer is a message first, held to the same grammar. */
export const chatProtocol: ClientProtocol = {
  isMessages: false,
  tokenHint: "the API key is what stands in ~/.mallex/token (or $MALLEX_HOME/token)",
  read: (body, plan) => decodeChatRequest(body, { maxTokens: longest(plan), isStrict: plan.server.strict }),
  async *stream(events, { head, isStrict }) {
    const encoded = encodeStream(events, head);
    for await (const event of encodeChunks(isStrict ? strictly(encoded) : encoded, chatHead(head)))
      yield writeChatEvent(event);
  },
  async completeBody(events, { head, isStrict }) {
    const message = await encodeMessage(events, head);
    return encodeCompletion(isStrict ? strictMessage(message) : message, chatHead(head));
  },
  errorBody: (problem) => encodeChatError(problem),
  errorEvent: (problem) => writeData(encodeChatError(problem)),
  headers: (requestId) => ({ "x-request-id": requestId }),
};

/** The longest answer that any profile gives. */
function longest({ profiles }: Plan): number {
  return Math.max(1, ...Object.values(profiles).map(({ output }) => output));
}

function chatHead({ id, model, created, includesUsage }: AnswerHead): ChatHead {
  return { id: id.replace(/^msg_/, "chatcmpl-"), model, created, includesUsage };
}
