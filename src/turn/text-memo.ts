/** Remembers a number for a text; forgets what was asked for longest ago. */
export interface TextMemo {
  get(text: string): number | undefined;
  set(text: string, value: number): void;
}

/** @param maxChars UTF-16 units of all remembered texts together; a longer text than that is not remembered */
export function createTextMemo(maxChars: number): TextMemo {
  const known = new Map<string, number>(); // insertion order is age
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
