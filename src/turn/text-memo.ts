/** Remembers something for a text; forgets what was asked for longest ago. */
export interface TextMemo<Value = number> {
  get(text: string): Value | undefined;
  set(text: string, value: Value): void;
}

/** @param maxChars UTF-16 units of all remembered texts together; a longer text than that is not remembered */
export function createTextMemo<Value = number>(maxChars: number): TextMemo<Value> {
  const known = new Map<string, Value>(); // insertion order is age
  let chars = 0;
  return {
    get(text) {
      const value = known.get(text);
      if (value === undefined) return undefined;
      known.delete(text);
      known.set(text, value);
      return value;
    },
    set(text, value) {
      if (text.length > maxChars || known.has(text)) return;
      known.set(text, value);
      chars += text.length;
      for (const [oldest] of known) {
        if (chars <= maxChars) break;
        known.delete(oldest);
        chars -= oldest.length;
      }
    },
  };
}
