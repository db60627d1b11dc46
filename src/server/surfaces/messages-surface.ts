import type { ClientProtocol } from "./surface.ts";
import { encodeError } from "../../wire/anthropic/encode-error.ts";
import { encodeMessage } from "../../wire/anthropic/encode-message.ts";
import { encodeStream } from "../../wire/anthropic/encode-stream.ts";
import { decodeRequest } from "../../wire/anthropic/decode-request.ts";
import { writeSse } from "../../wire/sse/write-sse.ts";
import { strictly, strictMessage } from "../strictly.ts";

/** The Messages API. */
export const messagesProtocol: ClientProtocol = {
  isMessages: true,
  // No word of API keys: Claude Code takes that for its own, and shows "run /login" instead of this.
  tokenHint:
    "start the client with `mallex run`; anything else sends the token in ~/.mallex/token (or $MALLEX_HOME/token) as x-mallex-token",
  read: (body) => ({ request: decodeRequest(body) }),
  async *stream(events, { head, isStrict }, progress) {
    const encoded = encodeStream(events, head);
    for await (const event of isStrict ? strictly(encoded) : encoded) {
      if (event.event === "content_block_stop") progress.stage = "finished block";
      if (event.event === "content_block_start" && progress.stage === "nothing") progress.stage = "first block";
      yield writeSse(event);
    }
  },
  async completeBody(events, { head, isStrict }) {
    const message = await encodeMessage(events, head);
    return isStrict ? strictMessage(message) : message;
  },
  errorBody: ({ type, message }, requestId) => encodeError(type, message, requestId),
  /**
   * The status is out, so Claude Code goes by the type of the event, and by how far it has read. Of nothing it asks anew after `overloaded_error`
   * and gives up after any other; in the first block it gives up after every event, and asks anew when its connection is cut.
   */
  errorEvent({ type, message, shouldRetry }, requestId, { progress: { stage }, isClaudeCode }) {
    if (shouldRetry && stage === "first block" && isClaudeCode) return undefined;
    const errorType = shouldRetry && stage === "nothing" ? "overloaded_error" : type;
    return writeSse({ event: "error", data: encodeError(errorType, message, requestId) });
  },
  headers: () => ({}),
};
