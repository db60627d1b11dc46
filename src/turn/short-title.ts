const MAX_WORDS = 6;
const MOST_CHARS = 50;

/** The first words of a text as a title: one line, a capital letter first, cut at a word. */
export function shortTitle(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, MAX_WORDS);
  while (words.length > 1 && words.join(" ").length > MOST_CHARS) words.pop();
  const title = words.join(" ");
  const cut = title.length > MOST_CHARS ? `${title.slice(0, MOST_CHARS - 1)}…` : title;
  return cut.charAt(0).toUpperCase() + cut.slice(1);
}
