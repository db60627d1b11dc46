import type { Edit } from "../mistake.ts";
import type { Source, Span } from "../source.ts";

export const isYaml = ({ name }: Source): boolean => name.endsWith(".yaml");

/** Lines with something on them besides a comment. */
export function fullLines({ text, lines }: Source): Span[] {
  return lines.filter(({ start, end }) => /^\s*[^\s#]/.test(text.slice(start, end)));
}

/** An edit of each line, by its text, its place, and the place of the next full line. */
export function forLines(
  source: Source,
  edit: (line: string, span: Span, next: Span | undefined) => Edit | undefined,
): (Edit | undefined)[] {
  if (!isYaml(source)) return [];
  const lines = fullLines(source);
  return lines.map((span, at) => edit(source.text.slice(span.start, span.end), span, lines[at + 1]));
}
