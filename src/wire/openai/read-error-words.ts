const LONGEST = 500;

/** The words of a server's error: `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"message": "…"}`, or plain text; one line. */
export function readErrorWords(body: string): string {
  return oneLine(wordsOf(parse(body)) ?? body);
}

/** Of a value that is parsed already; undefined where it has no error. */
export function wordsOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const error: unknown = Reflect.get(value, "error") ?? Reflect.get(value, "detail");
  if (typeof error === "string") return oneLine(error);
  const message: unknown = Reflect.get(typeof error === "object" && error !== null ? error : value, "message");
  if (typeof message === "string") return oneLine(message);
  return error === undefined ? undefined : oneLine(JSON.stringify(error));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function oneLine(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what must go
  const line = text.replaceAll(/[\u0000-\u001F\u007F\u2028\u2029\s]+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
