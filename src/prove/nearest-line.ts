/** The line that has most words of a text in it: where somebody who misses the text should look. Nothing where no line has any. */
export function closestLine(message: string, text: string): string[] {
  const wanted = wordSetOf(message);
  let best: string | undefined;
  let most = 0;
  for (const line of text.split("\n")) {
    const there = wordSetOf(line);
    const shared = [...wanted].filter((word) => there.has(word)).length;
    if (shared > most) [best, most] = [line, shared];
  }
  return best === undefined ? [] : [best];
}

function wordSetOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}_]{2,}/gu));
}
