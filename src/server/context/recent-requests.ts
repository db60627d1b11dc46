import { parseShallowJson } from "../../protocols/json/parse.ts";
import { locateMessages, parseRepeated, type ParsedBody } from "../../protocols/json/parse-repeated.ts";
import { shareParts } from "../../protocols/json/share-parts.ts";

/** Conversations whose newest request is kept. */
const MOST = 16;

/** Bytes: a longer body costs much more elsewhere, and would be kept. */
const LONGEST = 1024 * 1024;

/** Turn n+1 of a conversation repeats turn n: its tools, its system text and all messages but the last few. */
export interface RecentRequests {
  /**
   * Parses a body, of one that repeats an earlier one only what is new. Equal parts are the same objects, so that they are prepared once.
   * @param bytes not nested too deep, and not changed later
   * @throws {MallexError} MX8001 for what is not UTF-8 or not JSON
   */
  parse(bytes: Uint8Array): unknown;
}

export function createRecentRequests(): RecentRequests {
  let recent: readonly ParsedBody[] = [];
  function keep(parsed: ParsedBody, before: ParsedBody | undefined): unknown {
    recent = [parsed, ...recent.filter((one) => one !== before)].slice(0, MOST);
    return parsed.body;
  }
  return {
    parse(bytes) {
      if (bytes.length > LONGEST) return parseShallowJson(bytes);
      for (const one of recent) {
        const parsed = parseRepeated(bytes, one);
        if (parsed === undefined) continue;
        shareParts(parsed.messages, one.messages);
        return keep(parsed, one);
      }
      const body = parseShallowJson(bytes);
      const parsed = locateMessages(bytes, body);
      if (parsed === undefined) return body;
      const [opening] = parsed.messages;
      const same = recent.find((one) => shareParts(opening, one.messages[0]) === one.messages[0]);
      const closest = same ?? recent[0];
      if (closest !== undefined) shareParts(body, closest.body);
      return keep(parsed, same);
    },
  };
}
