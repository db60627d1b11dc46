/** A conflict that a merge has left: its first and last line, from 1. */
export interface MergeConflict {
  readonly from: number;
  readonly to: number;
}

/** The words of git also tell a mark that came behind other text. */
const SIDE = /^(?:<{7}|>{7})(?=\s|$)|(?<=\S )<{7} (?:HEAD|Updated upstream)$/;
const MIDDLE = /^(?:={7}|\|{7})(?=\s|$)/;

/** Marks of edits, which models are taught to write: they look like those of a merge. */
const EDIT = /^(?:<{7} ?(?:SEARCH|ORIGINAL)|>{7} ?(?:REPLACE|UPDATED))$/;

/** The conflicts in a text, also those of which only some marks are left. */
export function conflictsIn(text: string): MergeConflict[] {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const hasSides = lines.some((line) => SIDE.test(line) && !EDIT.test(line));
  const hasEdits = lines.some((line) => EDIT.test(line));
  const isMark = (line: string, index: number): boolean => {
    if (SIDE.test(line)) return !EDIT.test(line);
    // The same line is the underline of a heading.
    return MIDDLE.test(line) && !hasEdits && (hasSides || !/^[\w#]/.test(lines[index - 1] ?? ""));
  };
  const marks = lines.flatMap((line, index) => (isMark(line, index) ? [{ line, index }] : []));
  let end = -1;
  return marks.flatMap(({ line, index }, position) => {
    if (index <= end || (!line.startsWith("<") && position > 0)) return [];
    const last = marks.slice(position + 1, position + MARKS).find((other) => other.line.startsWith(">"));
    end = last?.index ?? index;
    return [{ from: index + 1, to: end + 1 }];
  });
}

/** Of one conflict: its begin, the common text, the middle and the end. */
const MARKS = 4;
