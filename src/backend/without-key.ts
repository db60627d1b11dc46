import { createValueRedactor } from "../observe/redact.ts";
import { MallexError } from "../problem/mallex-error.ts";

interface Keyed {
  readonly key?: string;
}

/** The same problems, without the backend's key: some servers repeat it when they refuse it, and the client keeps what it is told in its own files. */
export function withoutKey(error: MallexError, { key }: Keyed): MallexError {
  if (key === undefined || !error.message.includes(key)) return error;
  const redact = createValueRedactor([key]);
  const [first, ...others] = error.problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
  return first === undefined ? error : new MallexError([first, ...others], { cause: error.cause });
}

/** The bytes of a refusal that is passed on; stars stand for the key's, so that its length stays. */
export async function* bytesWithoutKey(
  bytes: AsyncIterable<Uint8Array>,
  { key = "" }: Keyed,
): AsyncGenerator<Uint8Array> {
  let buffered = "";
  for await (const chunk of bytes) {
    const text = `${buffered}${Buffer.from(chunk).toString("latin1")}`.replaceAll(key, "*".repeat(key.length));
    // The key may have been cut between two chunks.
    const complete = Math.max(0, text.length - key.length + 1);
    buffered = text.slice(complete);
    if (complete > 0) yield Buffer.from(text.slice(0, complete), "latin1");
  }
  if (buffered !== "") yield Buffer.from(buffered, "latin1");
}
