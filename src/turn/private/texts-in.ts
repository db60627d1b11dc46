/** So much of two neighbouring blocks is read together, in UTF-16 units. */
const SEAM = 2000;

/** Every text in a value of JSON, names of fields and numbers too. What two blocks of text say together is read together, across their seam. */
export function* textsIn(value: unknown): Generator<string> {
  // Not by recursion: a request may be nested deeper than a stack.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") yield next;
    else if (typeof next === "number") yield String(next);
    else if (Array.isArray(next)) {
      yield* seamsOf(next);
      for (const one of next) left.push(one);
    } else if (typeof next === "object" && next !== null) {
      yield* fieldsOf(next, left);
    }
  }
}

/** Names of fields; the values are left for later. Of an image and such, what its letters stand for: by themselves they say everything by chance. */
function* fieldsOf(object: object, left: unknown[]): Generator<string> {
  for (const [name, value] of Object.entries(object)) {
    yield name;
    const bytes = name === "data" && typeof value === "string" ? bytesOf(object, value) : undefined;
    left.push(bytes ?? value);
  }
}

/** What `data` of a source stands for, one letter a byte; undefined where it is not base64. */
function bytesOf(source: object, data: string): string | undefined {
  if (!("media_type" in source) || !("type" in source) || source.type !== "base64") return undefined;
  try {
    return atob(data);
  } catch {
    return undefined;
  }
}

function* seamsOf(blocks: readonly unknown[]): Generator<string> {
  let before: string | undefined;
  for (const block of blocks) {
    const text = textOf(block);
    if (before !== undefined && text !== undefined) {
      const [end, start] = [before.slice(-SEAM), text.slice(0, SEAM)];
      yield `${end}${start}`;
      yield `${end}\n\n${start}`;
    }
    before = text;
  }
}

function textOf(block: unknown): string | undefined {
  const isText = typeof block === "object" && block !== null && "text" in block && typeof block.text === "string";
  return isText ? (block.text as string) : undefined;
}
