import { LooseReader, type LooseJson, type LooseOptions } from "./loose-reader.ts";

const FENCE = /^\s*```[\w-]*[^\S\n]*\n/;
/** What no JSON is made of. */
const PLAIN_TEXT = /^[\p{L}\p{N}\s.!?’*()-]+$/u;
const DOUBTFUL = /^a (?:missing c|closing bracket too|quote within)/;
const ESCAPED = /^[\s{[]*\\"/;

/**
 * Reads the JSON value that a text begins with, as models write it: strict JSON, and what differs from it without leaving a second meaning.
 * Nothing is guessed; what could mean two things is a problem. Linear in the text; depth is bounded, so no text can exhaust the stack.
 * `behind` a mark or nothing, the value is all of the text, and may lack its last brackets.
 */
export function readLooseJson(
  text: string,
  { behind = "more", isEnvelope = false }: Partial<LooseOptions> = {},
): LooseJson {
  const options = { behind, isEnvelope };
  const fence = FENCE.exec(text)?.[0];
  if (fence !== undefined) return readFenced(text, fence.length, options);
  if (behind === "more") return new LooseReader(options).push(text);
  if (ESCAPED.test(text)) return readEscaped(text, options);
  const reader = new LooseReader(options);
  const read = reader.push(text);
  return "open" in read ? reader.end() : requireNothingLeft(read, text, !reader.mayEndLater);
}

/** The JSON value that all of a text is. */
export function readCompleteJson(text: string): Extract<LooseJson, { readonly value: unknown }> | undefined {
  const read = readLooseJson(text);
  return "value" in read && text.slice(read.end).trim() === "" ? read : undefined;
}

/** Of a whole text nothing may be left, but words and brackets too many. */
function requireNothingLeft(read: LooseJson, text: string, mayHaveBrackets: boolean): LooseJson {
  if (!("value" in read)) return read;
  const { value, end, repairs } = read;
  const rest = text.slice(end).trim();
  if (rest === "") return read;
  const isBracket = mayHaveBrackets && /^[}\]\s]{1,9}$/.test(rest);
  if (isAmbiguousRepair(repairs) || !(isBracket || PLAIN_TEXT.test(rest)))
    return { problem: "something follows it", at: end };
  return {
    value,
    end: text.length,
    repairs: [...repairs, isBracket ? "a closing bracket too many" : "words behind it"],
  };
}

/** JSON behind an opening fence, with a closing one or without. */
function readFenced(text: string, start: number, options: LooseOptions): LooseJson {
  const inner = text.slice(start);
  if (FENCE.test(inner)) return { problem: "a fence within a fence", at: start };
  const isComplete = options.behind !== "more";
  const shut = isComplete ? inner.replace(/```\s*$/, "") : inner;
  const read = readLooseJson(shut, shut === inner ? options : { ...options, behind: "mark" });
  if ("problem" in read) return { ...read, at: read.at + start };
  if ("open" in read) return read;
  const rest = inner.slice(read.end);
  const close = /^\s*```/.exec(rest)?.[0] ?? "";
  if (!isComplete && close === "" && "```".startsWith(rest.trim())) return { open: true };
  return {
    ...read,
    end: start + read.end + close.length,
    repairs: ["a fence around it", ...read.repairs],
  };
}

/** JSON that was made a text, without the quotes round it: as a whole, or not at all. */
function readEscaped(text: string, options: LooseOptions): LooseJson {
  const inner = unescaped(text);
  if (inner === undefined) return { problem: "some of its quotes are escaped", at: 0 };
  const read = readLooseJson(inner, options);
  if (!("value" in read)) return "problem" in read ? { ...read, at: 0 } : read;
  if (read.repairs.length > 0)
    return {
      problem: "it is escaped as a whole, and is no JSON without that",
      at: 0,
    };
  return {
    value: read.value,
    end: text.length,
    repairs: ["quotes escaped as if it were a text"],
  };
}

/** Where only the quotes were escaped, another backslash would mean something else. */
function unescaped(text: string): string | undefined {
  if (text.replaceAll(String.raw`\\\"`, "").includes(String.raw`\\`)) return undefined;
  try {
    const inner = JSON.parse(`"${text.replaceAll(/[\n\r\t]/g, " ")}"`) as unknown;
    return typeof inner === "string" ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a field could have come to stand in the wrong place: where brackets, commas or quotes were mended. What else fits then tells. */
export function isAmbiguousRepair(repairs: readonly string[]): boolean {
  return repairs.some((one) => DOUBTFUL.test(one));
}
