/** Things by the texts that they ask for, so that a text is not compared with each of thousands. */
export interface TextIndex<Item> {
  /** @param texts what every text contains for which the item is a candidate */
  readonly add: (texts: readonly string[], item: Item) => void;
  /** The first item for which this holds, among those of which a text is in this one; in no order. */
  readonly some: (text: string, holds: (item: Item) => boolean) => boolean;
}

/** Below so many items, comparing them one by one is faster. */
const FEW = 16;

export function indexTexts<Item>(): TextIndex<Item> {
  const anywhere: Item[] = [];
  /** By length, then by text. */
  const byLength = new Map<number, Map<string, Item[]>>();
  return {
    add(texts, item) {
      const longest = texts.reduce((long, text) => (text.length > long.length ? text : long), "");
      if (longest === "") {
        anywhere.push(item);
        return;
      }
      const byText = byLength.get(longest.length) ?? new Map<string, Item[]>();
      byLength.set(longest.length, byText);
      const same = byText.get(longest);
      if (same === undefined) byText.set(longest, [item]);
      else same.push(item);
    },
    some(text, holds) {
      if (anywhere.some(holds)) return true;
      for (const [length, byText] of byLength) if (someOf(byText, { text, length }, holds)) return true;
      return false;
    },
  };
}

function someOf<Item>(
  byText: ReadonlyMap<string, readonly Item[]>,
  { text, length }: { readonly text: string; readonly length: number },
  holds: (item: Item) => boolean,
): boolean {
  if (byText.size < FEW || byText.size < text.length - length) {
    for (const [part, items] of byText) if (text.includes(part) && items.some(holds)) return true;
    return false;
  }
  for (let start = 0; start + length <= text.length; start++)
    if (byText.get(text.slice(start, start + length))?.some(holds) === true) return true;
  return false;
}
