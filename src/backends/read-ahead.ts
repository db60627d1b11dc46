/** The beginning of a body, and the body as it was. */
export interface ReadAhead {
  readonly text: string;
  /** All of it has come. */
  readonly isComplete: boolean;
  /** Why it broke; the body breaks with the same. */
  readonly failure?: Error;
  /** All of it, what has been read ahead first. */
  readonly body: AsyncIterable<Uint8Array>;
}

export interface ReadAheadLimits {
  /** Asked with all the text until now. */
  readonly isEnough?: (text: string) => boolean;
  /** Milliseconds; then what has come by then is all that is looked at. Absent means patience. */
  readonly ms?: number;
}

/** Reads a body until its text is enough, or it ends or breaks, or the time is over, or 1 MB has come. Never throws. */
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
      next.catch(() => {}); // whoever reads on is told; maybe nobody does
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

// oxlint-disable-next-line require-await -- a body, and bodies are read asynchronously
async function* broken(buffered: readonly Uint8Array[], failure: Error): AsyncGenerator<Uint8Array> {
  yield* buffered;
  throw failure;
}

/** @param pendingRead the next piece, where it has been asked for */
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
