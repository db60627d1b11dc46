/** The beginning of a body, and the body as it was. */
export interface ReadAhead {
  readonly text: string;
  /** All of it, what has been read ahead first. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Reads a body until its text is enough, or it ends, or 1 MB has come. Fails as the body fails. */
export async function readAhead(
  body: AsyncIterable<Uint8Array>,
  isEnough: (text: string) => boolean,
): Promise<ReadAhead> {
  const rest = body[Symbol.asyncIterator]();
  const decoder = new TextDecoder();
  const held: Uint8Array[] = [];
  let text = "";
  while (!isEnough(text) && text.length < MAX_CHARS) {
    const { done, value } = await rest.next();
    if (done === true) break;
    held.push(value);
    text += decoder.decode(value, { stream: true });
  }
  return { text, body: joined(held, rest) };
}

const MAX_CHARS = 1024 * 1024;

async function* joined(held: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* held;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
