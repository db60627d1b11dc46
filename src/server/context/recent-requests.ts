import { shareParts } from "../../protocols/json/share-parts.ts";
import { isRecord } from "../../shared/utilities.ts";

/** Conversations whose newest request is kept. */
const MOST = 16;

/** Bytes: a longer body costs much more elsewhere, and would be kept. */
const LONGEST = 1024 * 1024;

/** Turn n+1 of a conversation repeats turn n: its tools, its system text and all messages but the last few. */
export interface RecentRequests {
  /**
   * A parsed body that shares its equal parts with an earlier one, so that they are prepared once.
   * @param body changed in place
   * @param bytes its length
   */
  share(body: unknown, bytes: number): unknown;
}

export function createRecentRequests(): RecentRequests {
  let recent: readonly Record<string, unknown>[] = [];
  return {
    share(body, bytes) {
      if (bytes > LONGEST || !isRecord(body)) return body;
      const opening = openingOf(body);
      const same = recent.find((one) => shareParts(opening, openingOf(one)) === openingOf(one));
      const closest = same ?? recent[0];
      if (closest !== undefined) shareParts(body, closest);
      recent = [body, ...recent.filter((one) => one !== same)].slice(0, MOST);
      return body;
    },
  };
}

/** What all requests of a conversation begin with. */
function openingOf({ messages }: Record<string, unknown>): unknown {
  return Array.isArray(messages) ? messages[0] : undefined;
}
