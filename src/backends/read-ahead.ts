/** The beginning of a body, and the complete body. */
export interface ReadAhead {
  readonly text: string;
  /** `text` is the complete body. */
  readonly isComplete: boolean;
  /** Why reading failed; `body` throws the same. */
  readonly failure?: Error;
  /** The complete body, including what was read ahead. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface ReadAheadLimits {
  /** Called with the text so far. */
  readonly isEnough?: (text: string) => boolean;
  /** Milliseconds after which to stop reading ahead; absent: no limit. */
  readonly ms?: number;
}

/** Reads a body until the text is enough, it ends or fails, the time is over, or 1 MB has been read. Never throws. */
export async function readAhead(
  body: AsyncIterable<Uint8Array>,
  { isEnough = () => false, ms }: ReadAheadLimits = {},
): Promise<ReadAhead> {
  const rest = body[Symbol.asyncIterator]();
  const late = lateness(ms);
  const decoder = new TextDecoder();
  const buffered: Uint8Array[] = [];
  let text = "";
  try {
    while (!isEnough(text) && text.length < MAX_CHARS) {
      const next = rest.next();
      next.catch(() => {}); // the reader of `body` gets the error; there may be none
      const come = await Promise.race([next, late.promise]);
      if (come === "late") return { text, isComplete: false, body: joined(buffered, rest, next) };
      if (come.done === true) return { text, isComplete: true, body: joined(buffered, rest) };
      buffered.push(come.value);
      text += decoder.decode(come.value, { stream: true });
    }
    return { text, isComplete: false, body: joined(buffered, rest) };
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    return { text, isComplete: false, failure, body: broken(buffered, failure) };
  } finally {
    late.stop();
  }
}

const MAX_CHARS = 1024 * 1024;

function lateness(ms: number | undefined): { promise: Promise<"late">; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<"late">((resolve) => {
    if (ms !== undefined) timer = setTimeout(resolve, ms, "late");
  });
  return { promise, stop: () => clearTimeout(timer) };
}

// oxlint-disable-next-line require-await -- bodies are async iterables
async function* broken(buffered: readonly Uint8Array[], failure: Error): AsyncGenerator<Uint8Array> {
  yield* buffered;
  throw failure;
}

/** @param pendingRead a read that is under way */
async function* joined(
  buffered: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
  pendingRead?: Promise<IteratorResult<Uint8Array>>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* buffered;
    for (let next = await (pendingRead ?? rest.next()); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
