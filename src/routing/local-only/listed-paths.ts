/** A line of `tree`: the characters before a name give its depth. */
const BRANCH = /^((?:[│|\s]\s{3}){0,60})(?:[├└]──|\|--|`--|\+--)\s(.*)$/;
/** The indentation per folder, in UTF-16 units. */
const DEPTH = 4;
const LONGEST = 300;
/** A rename as Git prints it, or a brace expansion of a shell. */
const BRACES = /\{([^{}\n]{1,400})\}/g;
const OR = / => |,/;
const MOST_NAMES = 10;
const BEFORE = /[\s"'`{}|;&<>]/;

/** Paths that a text has in a form which shortens them: a tree of names, and `app/{old => new}/key`. */
export function listedPaths(text: string): string {
  return [...treePaths(text), ...bracePaths(text)].join("\n");
}

function* treePaths(text: string): Generator<string> {
  if (!/[├└|`+]-?[─-]/.test(text)) return;
  let above: string[] = [];
  let root = "";
  for (const line of text.split("\n")) {
    const [, indent, name] = BRANCH.exec(line) ?? [];
    if (indent === undefined || name === undefined) {
      [above, root] = [[], line.trim()];
      continue;
    }
    above = [...above.slice(0, indent.length / DEPTH), name.trim()];
    const path = [root, ...above].join("/");
    if (path.length <= LONGEST) yield path;
  }
}

function* bracePaths(text: string): Generator<string> {
  for (const { 0: braces, 1: names = "", index } of text.matchAll(BRACES)) {
    const before = text.slice(wordStart(text, index), index);
    const end = index + braces.length;
    const behind = text.slice(end, wordEnd(text, end));
    if (before === "" && behind === "") continue;
    for (const name of names.split(OR).slice(0, MOST_NAMES)) yield `${before}${name.trim()}${behind}`;
  }
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && !BEFORE.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST && !BEFORE.test(text.charAt(end))) end++;
  return end;
}
