/** A text without some stretches of it, given in the order in which they stand. */
export function cutOut(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let rest = "";
  let from = 0;
  for (const { start, end } of spans) {
    rest += text.slice(from, start);
    from = end;
  }
  return rest + text.slice(from);
}
