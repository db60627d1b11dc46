/** So much of two neighbouring blocks is read together, in UTF-16 units. */
const SEAM = 2000;
/** A longer text of nothing but the letters of base64 is no text that somebody has written. */
const LONGEST_WRITTEN = 10_000;

/** Every text in a value of JSON, names of fields and numbers too. What blocks of text say together is read together, across their seams. */
export function* textsIn(value: unknown): Generator<string> {
  // Not by recursion: a request may be nested deeper than a stack.
  const left: unknown[] = [value];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next === "string") yield next;
    else if (typeof next === "number") yield String(next);
    else if (Array.isArray(next)) {
      yield* together(next.map(textOf).filter((text) => text !== undefined));
      for (const one of next) left.push(one);
    } else if (typeof next === "object" && next !== null) yield* fieldsOf(next, left);
  }
}

/** Names of fields; most values are left for later. */
function* fieldsOf(object: object, left: unknown[]): Generator<string> {
  for (const [name, value] of Object.entries(object)) {
    yield name;
    if (name === "data" && typeof value === "string" && isBase64(object)) yield* meanings(value);
    else left.push(value);
  }
}

function* together(texts: readonly string[]): Generator<string> {
  if (texts.length < 2) return;
  yield* joined(texts, "");
  yield* joined(texts, "\n\n");
}

/** A picture may stand between two texts; of a long one only the ends touch another. */
function* joined(texts: readonly string[], seam: string): Generator<string> {
  let run = "";
  for (const [at, text] of texts.entries()) {
    if (at > 0) run += seam;
    if (text.length > 2 * SEAM) {
      if (at > 0) yield run + text.slice(0, SEAM);
      run = text.slice(-SEAM);
    } else run += text;
  }
  yield run;
}

function textOf(block: unknown): string | undefined {
  if (typeof block === "string") return block;
  const isText = typeof block === "object" && block !== null && "text" in block && typeof block.text === "string";
  return isText ? (block.text as string) : undefined;
}

function isBase64(source: object): boolean {
  return "media_type" in source && "type" in source && source.type === "base64";
}

/** What the letters stand for, a letter a byte and as UTF-8. As written, the many of a picture would say every short word by chance. */
function* meanings(data: string): Generator<string> {
  if (data.length <= LONGEST_WRITTEN || /[^A-Za-z0-9+/=\r\n]/.test(data)) yield data;
  const letters = decoded(data);
  if (letters === undefined) return;
  yield letters;
  const words = new TextDecoder().decode(Uint8Array.from(letters, (letter) => letter.charCodeAt(0)));
  if (words !== letters) yield words;
}

function decoded(data: string): string | undefined {
  try {
    return atob(data);
  } catch {
    return undefined;
  }
}
