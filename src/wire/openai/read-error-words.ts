const LONGEST = 500;

/** The words of a server's error: `{"error": "…"}`, `{"error": {"message": "…"}}`, `{"message": "…"}`, or plain text; one line. */
export function parseErrorText(body: string): string {
  return oneLine(errorTextOf(parse(body)) ?? body);
}

/** What the server itself says, and nothing that it gives back of the request: its message, or a body that is a sentence. */
export function readErrorMessage(body: string): string {
  const value = parse(body);
  if (value === undefined) return body.length <= LONGEST ? oneLine(body) : "";
  return messageOf(value) ?? "";
}

/** Of a value that is parsed already; undefined where it has no error. */
export function errorTextOf(value: unknown): string | undefined {
  const error = isRecord(value) ? errorOf(value) : undefined;
  return messageOf(value) ?? (error === undefined ? undefined : oneLine(JSON.stringify(error)));
}

/** Its message alone, wherever it stands. */
function messageOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const error = errorOf(value);
  const message = typeof error === "string" ? error : (isRecord(error) ? error : value)["message"];
  return typeof message === "string" ? oneLine(message) : undefined;
}

function errorOf(value: Readonly<Record<string, unknown>>): unknown {
  return value["error"] ?? value["detail"];
}

/** The HTTP status that an error inside of an answer stands for, where it says one: OpenRouter's `{"error": {"code": 429, …}}`. */
export function statusOf(value: unknown): number | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const error: unknown = Reflect.get(value, "error");
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : undefined;
  return typeof code === "number" && Number.isInteger(code) && code >= 400 && code < 600 ? code : undefined;
}

/** The same of a body. */
export function readErrorStatus(body: string): number | undefined {
  return statusOf(parse(body));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
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
