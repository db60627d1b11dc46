/**
 * The same JSON value with U+FFFD for every half of a surrogate pair. Claude Code cuts long outputs anywhere, also through an emoji; tokenizers
 * refuse such a text, and with it every later turn of the talk.
 */
export function replaceLoneSurrogates<T>(value: T): T {
  return replaceSurrogates(value) as T;
}

function replaceSurrogates(value: unknown): unknown {
  if (typeof value === "string") return withoutHalves(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(replaceSurrogates);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [withoutHalves(name), replaceSurrogates(inner)]),
  );
}

const NOT_ASCII = /[^\0-\x7f]/;

/** By whole characters, so only what has no other half is found. */
function withoutHalves(text: string): string {
  // A picture is millions of letters, none of which needs a second look.
  return NOT_ASCII.test(text) ? text.replaceAll(/\p{Surrogate}/gu, "\uFFFD") : text;
}
